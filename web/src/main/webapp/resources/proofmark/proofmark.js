/* Small manners of the shell: copy buttons, the phone's navigation, "/" for search. No inline handlers anywhere (CSP). */
(function () {
  "use strict";
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && document.cookie.indexOf("zone=" + encodeURIComponent(zone)) < 0) {
    document.cookie = "zone=" + encodeURIComponent(zone) + ";path=/;max-age=31536000;samesite=lax";
  }

  function say(text) {
    var live = document.getElementById("pm-live");
    if (!live) { return; }
    live.textContent = text;
    live.classList.add("pm-on");
    clearTimeout(say.timer);
    say.timer = setTimeout(function () { live.classList.remove("pm-on"); }, 1800);
  }

  function copyByHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "pm-skip";
    document.body.appendChild(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }

  function copy(button) {
    var text = button.getAttribute("data-copy");
    // A path of this installation: only the browser knows the address that it is reached at.
    if (button.hasAttribute("data-copy-here")) { text = new URL(text, location.href).href; }
    var done = function () {
      var icon = button.querySelector(".pi");
      icon.classList.replace("pi-copy", "pi-check");
      setTimeout(function () { icon.classList.replace("pi-check", "pi-copy"); }, 1500);
      say(text.length > 60 ? "✓" : "✓ " + text);
    };
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, function () { copyByHand(text); done(); });
    } else {
      copyByHand(text);
      done();
    }
  }

  function nav(open) {
    document.body.classList.toggle("pm-nav-open", open);
    var burger = document.querySelector("[data-nav-toggle]");
    if (burger) { burger.setAttribute("aria-expanded", String(open)); }
    if (open) {
      var first = document.querySelector(".pm-side nav a");
      if (first) { first.focus(); }
    }
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (button) { event.preventDefault(); copy(button); return; }
    if (event.target.closest("[data-nav-toggle]")) { nav(!document.body.classList.contains("pm-nav-open")); return; }
    if (event.target.closest("[data-nav-close]")) { nav(false); }
    document.querySelectorAll("details.pm-drop[open]").forEach(function (drop) {
      if (!drop.contains(event.target)) { drop.removeAttribute("open"); }
    });
  });

  var waiting;
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxStart", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () { document.body.classList.add("pm-busy"); }, 250);
    }).on("pfAjaxComplete", function () {
      clearTimeout(waiting);
      document.body.classList.remove("pm-busy");
    });
  }

  // PrimeFaces puts the keyboard into the first field of a dialog some moments after it opened, and back some moments after it closed:
  // who has begun to type elsewhere by then would go on typing in another field.
  function typing() {
    var at = document.activeElement;
    return at && at.getClientRects().length > 0 && at.matches("input, textarea, select, [contenteditable]");
  }
  if (window.PrimeFaces && window.PrimeFaces.widget.Dialog) {
    var focusElement = window.PrimeFaces.focusElement;
    window.PrimeFaces.focusElement = function (element) {
      var dialog = element.closest(".ui-dialog")[0];
      if (!dialog || !typing() || !dialog.contains(document.activeElement)) {
        focusElement.call(window.PrimeFaces, element);
      }
    };
    window.PrimeFaces.widget.Dialog.prototype.returnFocus = function () {
      var opener = this.focusedElementBeforeDialogOpened;
      setTimeout(function () {
        if (opener && !typing() && window.jQuery(".ui-dialog:visible").length === 0) {
          opener.focus({ preventScroll: true });
        }
      }, 100);
    };
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      if (document.body.classList.contains("pm-nav-open")) {
        nav(false);
        document.querySelector("[data-nav-toggle]").focus();
      }
      document.querySelectorAll("details.pm-drop[open]").forEach(function (drop) {
        drop.removeAttribute("open");
        drop.querySelector("summary").focus();
      });
    }
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
        && !/^(input|textarea|select)$/i.test(event.target.tagName) && !event.target.isContentEditable) {
      var search = document.getElementById("q");
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
  });
})();
