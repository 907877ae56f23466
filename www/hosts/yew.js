// Another Yew app on the same page: the reading page of Saidso itself, which the widget must not disturb, nor it the widget.

import init, { mount } from "../saidso.js";

await init();
mount(document.getElementById("app"));
