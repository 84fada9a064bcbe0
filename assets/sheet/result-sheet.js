
// The player of the result sheet. Without this script the page is complete: counters are links into the recording.
(function () {
  "use strict";

  const audio = document.querySelector("audio");
  if (!audio) return;

  const keys = document.getElementById("player-keys");
  const clock = document.getElementById("player-time");
  const problem = document.getElementById("player-problem");
  const counters = Array.from(document.querySelectorAll("a[data-seconds]"), (link) => ({
    link,
    mark: link.dataset.mark,
    seconds: Number(link.dataset.seconds),
  }));
  const moments = [...new Set(counters.map((counter) => counter.seconds))].sort((a, b) => a - b);

  function complain() {
    problem.textContent =
      "This browser cannot play the recording. Open the recording in another player, for instance VLC, " +
      "and go to the time that the counter shows. If it is missing, keep this page in the folder that it came in.";
    problem.hidden = false;
  }

  function playFrom(seconds) {
    audio.currentTime = seconds;
    audio.play().catch((error) => {
      // AbortError: another counter was pressed before this one began to sound.
      if (error.name !== "AbortError") complain();
    });
  }

  // "1m 55 secs", from an hour on "1h 02m 05 secs": the form of the printed counters.
  function counterText(seconds) {
    const whole = Math.floor(seconds);
    const two = (number) => String(number).padStart(2, "0");
    const minutes = Math.floor(whole / 60) % 60;
    const hours = Math.floor(whole / 3600);
    return (hours ? `${hours}h ${two(minutes)}m` : `${minutes}m`) + ` ${two(whole % 60)} secs`;
  }

  function lastMomentBefore(seconds) {
    return moments.filter((moment) => moment < seconds).pop();
  }

  function showPosition() {
    const now = audio.currentTime;
    clock.textContent = counterText(now);
    const current = lastMomentBefore(now + 0.05);
    for (const { link, seconds } of counters) {
      if (seconds === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-seconds]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    playFrom(Number(link.dataset.seconds));
  });

  // While it plays, "previous" within the first two seconds of a counter means the one before it.
  document.getElementById("previous-counter").addEventListener("click", () => {
    playFrom(lastMomentBefore(audio.currentTime - 2) ?? 0);
  });
  document.getElementById("next-counter").addEventListener("click", () => {
    const next = moments.find((moment) => moment > audio.currentTime + 0.05);
    if (next !== undefined) playFrom(next);
  });
  document.getElementById("back").addEventListener("click", () => {
    playFrom(Math.max(0, audio.currentTime - 5));
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
  keys.hidden = false;
})();
