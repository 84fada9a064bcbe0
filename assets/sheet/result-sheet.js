
// The player of the result sheet. Without this script the page is complete: counters are links into the recording.
(function () {
  "use strict";

  const audio = document.querySelector("audio");
  if (!audio) return;

  const byId = (id) => document.getElementById(id);
  const sheet = JSON.parse(byId("result-sheet").textContent);
  const counterOf = new Map(sheet.counters.map((counter) => [String(counter.mark), counter]));
  const links = Array.from(document.querySelectorAll("a[data-seconds]"), (link) => ({
    link,
    mark: link.dataset.mark,
    // The address of a link is rounded to the millisecond, the sheet is not.
    seconds: counterOf.get(link.dataset.mark)?.seconds ?? Number(link.dataset.seconds),
  }));
  const settings = { preRoll: 0, criterion: "" };

  function complain() {
    const problem = byId("player-problem");
    problem.textContent =
      "This browser cannot play the recording. Open the recording in another player, for instance VLC, " +
      "and go to the time that the counter shows. If it is missing, keep this page in the folder that it came in.";
    problem.hidden = false;
  }

  function play() {
    audio.play().catch((error) => {
      // AbortError: another counter was pressed before this one began to sound.
      if (error.name !== "AbortError") complain();
    });
  }

  function seek(seconds) {
    audio.currentTime = Math.max(0, seconds);
  }

  function playFrom(seconds) {
    seek(seconds);
    play();
  }

  const playCounter = (seconds) => playFrom(seconds - settings.preRoll);

  // "1m 55 secs", from an hour on "1h 02m 05 secs": the form of the printed counters.
  function counterText(seconds) {
    const whole = Math.floor(seconds);
    const two = (number) => String(number).padStart(2, "0");
    const minutes = Math.floor(whole / 60) % 60;
    const hours = Math.floor(whole / 3600);
    return (hours ? `${hours}h ${two(minutes)}m` : `${minutes}m`) + ` ${two(whole % 60)} secs`;
  }

  const isChosen = (mark) => !settings.criterion || Boolean(counterOf.get(mark)?.criteria.includes(settings.criterion));

  /** Moments of the counters that the filter leaves, in order. */
  function moments() {
    const chosen = sheet.counters.filter((counter) => isChosen(String(counter.mark)));
    return [...new Set(chosen.map((counter) => counter.seconds))].sort((a, b) => a - b);
  }

  const lastMomentBefore = (seconds) => moments().filter((moment) => moment < seconds).pop();

  // While it plays, "previous" within the first two seconds of a counter means the one before it.
  function previousCounter() {
    playCounter(lastMomentBefore(audio.currentTime + settings.preRoll - 2) ?? 0);
  }

  function nextCounter() {
    const next = moments().find((moment) => moment > audio.currentTime + settings.preRoll + 0.05);
    if (next !== undefined) playCounter(next);
  }

  // On the waveform one counter is in the order of the tab key; from there the arrow keys go to its neighbours.
  const waveform = byId("waveform");
  const length = sheet.recording.seconds;
  const pins = waveform ? Array.from(waveform.querySelectorAll(".pin")) : [];
  pins.forEach((pin, i) => pin.setAttribute("tabindex", i === 0 ? "0" : "-1"));

  function goToPin(pin) {
    if (!pin) return;
    for (const other of pins) other.setAttribute("tabindex", other === pin ? "0" : "-1");
    pin.focus();
  }

  waveform?.addEventListener("keydown", (event) => {
    const at = pins.indexOf(event.target);
    const wanted = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: pins.length - 1 }[event.key];
    if (at < 0 || wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goToPin(pins[wanted]);
  });

  waveform?.addEventListener("click", (event) => {
    if (event.target.closest("a")) return; // a counter, which plays itself
    const place = waveform.getBoundingClientRect();
    playFrom(((event.clientX - place.left) / place.width) * length);
  });

  function showPlayhead(now) {
    const playhead = byId("playhead");
    if (!playhead) return;
    const place = (now / length) * waveform.viewBox.baseVal.width;
    playhead.setAttribute("x1", place);
    playhead.setAttribute("x2", place);
    playhead.setAttribute("visibility", "visible");
  }

  function showPosition() {
    const now = audio.currentTime;
    byId("player-time").textContent = counterText(now);
    showPlayhead(now);
    const current = lastMomentBefore(now + 0.05);
    for (const { link, mark, seconds } of links) {
      if (mark && seconds === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function showFilter() {
    for (const { link, mark } of links) link.classList.toggle("filtered", Boolean(mark) && !isChosen(mark));
    showPosition();
  }

  /** The address may name a moment: result-sheet.html#t=115.25, as the PDF's counters do. */
  function seekToAddress() {
    const match = /^#t=(\d+(?:\.\d+)?)$/.exec(location.hash);
    if (!match) return;
    const go = () => seek(Number(match[1]));
    if (audio.readyState >= 1) go();
    else audio.addEventListener("loadedmetadata", go, { once: true });
  }

  // Only while the keyboard is in the player's bar, so that no letter that is typed elsewhere does anything.
  const shortcuts = {
    k: () => (audio.paused ? play() : audio.pause()),
    j: () => seek(audio.currentTime - 5),
    l: () => seek(audio.currentTime + 5),
    p: previousCounter,
    n: nextCounter,
  };
  byId("player").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select")) return;
    const action = shortcuts[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    action();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seconds]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    playCounter(Number(link.dataset.seconds));
  });
  byId("previous-counter").addEventListener("click", previousCounter);
  byId("next-counter").addEventListener("click", nextCounter);
  byId("back").addEventListener("click", () => playFrom(audio.currentTime - 5));
  byId("speed").addEventListener("change", (event) => {
    audio.preservesPitch = true;
    audio.playbackRate = Number(event.target.value);
  });
  byId("pre-roll").addEventListener("change", (event) => (settings.preRoll = Number(event.target.value)));
  byId("filter").addEventListener("change", (event) => {
    settings.criterion = event.target.value;
    showFilter();
  });

  audio.addEventListener("timeupdate", showPosition);
  audio.addEventListener("seeking", showPosition);
  // Where no source can be played, the last one says so; a recording that breaks off says it itself.
  audio.addEventListener("error", complain);
  audio.querySelector("source:last-of-type")?.addEventListener("error", complain);
  if (audio.error) complain(); // it failed before this script ran
  window.addEventListener("load", () => {
    if (audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) complain(); // the last source did
  });
  window.addEventListener("hashchange", seekToAddress);
  seekToAddress();
  for (const id of ["player-keys", "player-choices", "player-keyboard"]) byId(id).hidden = false;
})();
