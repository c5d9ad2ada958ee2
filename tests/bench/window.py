"""Start to first usable screen and memory of the real window, without a GPU: medians with their spread.

    window.py WAYFOLD WAYFOLD-DESKTOP

Time runs from the start of the process until the page can be used, as the driver sees it; memory is the proportional
set size of the app and all its processes, after the map has been looked at for a while.
"""
import json, os, signal, socket, statistics, subprocess, sys, tempfile, time, urllib.error, urllib.request

RUNS = 7


def journey(touchpoints):
    """A map of so many touchpoints with notes, emotions, pains and arrows."""
    words = "offer waiting invoice technician branch contract hotline parcel form answer call visit".split()
    text = lambda at, count: " ".join(words[(at * 7 + n * 5) % len(words)] for n in range(count)) + f" {at}"
    stages = max(1, touchpoints // 50)
    ids = [f"t{at}" for at in range(touchpoints)]
    notes = [
        {"lane": lane, "touchpoint": id, "text": text(at, 6)}
        for lane in ("doing", "thinking", "needs") for at, id in enumerate(ids)
    ]
    return {
        "format": "wayfold", "version": 1,
        "card": {"title": f"{touchpoints} touchpoints", "language": "en"},
        "stages": [{"id": f"s{at}", "title": text(at, 2)} for at in range(stages)],
        "touchpoints": [
            {"id": id, "stage": f"s{at * stages // touchpoints}", "title": text(at, 3), "emotion": (at % 9 - 4) / 2}
            for at, id in enumerate(ids)
        ],
        "transitions": [{"from": a, "to": b} for a, b in zip(ids, ids[1:])],
        "lanes": [{"kind": "flow"}, {"kind": "emotion"}, {"kind": "pains"}]
        + [{"id": id, "kind": "notes", "title": id.title()} for id in ("doing", "thinking", "needs")],
        "notes": notes,
        "pains": [
            {"title": text(at, 4), "severity": at % 5 + 1, "touchpoints": [id]} for at, id in enumerate(ids) if at % 3 == 0
        ],
    }


class Window:
    """The app under a driver, on a display of its own."""

    def __init__(self, app, library, home):
        read, write = os.pipe()
        screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
        self.display = subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        env = dict(
            os.environ, DISPLAY=":" + os.read(read, 16).decode().strip(), TAURI_WEBVIEW_AUTOMATION="true",
            HOME=home, XDG_DATA_HOME=f"{home}/data", XDG_CONFIG_HOME=f"{home}/config", XDG_CACHE_HOME=f"{home}/cache",
            LC_ALL="C.UTF-8", NO_AT_BRIDGE="1", GSETTINGS_BACKEND="memory",
        )
        for name in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            env.pop(name, None)
        self.driver = subprocess.Popen(["WebKitWebDriver", f"--port={self.port}"], env=env, stderr=subprocess.DEVNULL)
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except OSError:
                time.sleep(0.02)
        options = {"webkitgtk:browserOptions": {"binary": app, "args": [library]}}
        self.session = "/session"
        self.session += "/" + self.post("", {"capabilities": {"alwaysMatch": options}})["sessionId"]

    def post(self, path, body):
        address = f"http://127.0.0.1:{self.port}{self.session}{path}"
        request = urllib.request.Request(address, json.dumps(body).encode(), {"content-type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def see(self, script):
        return self.post("/execute/sync", {"script": script, "args": []})

    def wait(self, script):
        while not self.see(script):
            time.sleep(0.005)

    def app(self):
        with open(f"/proc/{self.driver.pid}/task/{self.driver.pid}/children") as children:
            return int(children.read().split()[0])

    def age(self):
        """Milliseconds since the app's process began."""
        with open(f"/proc/{self.app()}/stat") as stat:
            began = int(stat.read().rsplit(")", 1)[1].split()[19]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1e3

    def memory(self):
        """Proportional set size in MiB, and the number of processes."""
        waiting, all_of_them = [self.app()], []
        while waiting:
            process = waiting.pop()
            all_of_them.append(process)
            for thread in os.listdir(f"/proc/{process}/task"):
                with open(f"/proc/{process}/task/{thread}/children") as children:
                    waiting += [int(child) for child in children.read().split()]
        total = 0
        for process in all_of_them:
            with open(f"/proc/{process}/smaps_rollup") as rollup:
                total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        return total / 1024, len(all_of_them)

    def close(self):
        app = self.app()
        os.kill(app, signal.SIGTERM)
        begin = time.monotonic()
        while time.monotonic() - begin < 10:
            try:
                with open(f"/proc/{app}/stat") as stat:
                    if stat.read().rsplit(")", 1)[1].split()[0] == "Z":
                        break
            except FileNotFoundError:
                break
            time.sleep(0.02)
        for process in (self.driver, self.display):
            process.terminate()
            process.wait()


LIBRARY = "return document.querySelectorAll('main button').length > 5"
MAP = """return document.querySelector('[role=application]') !== null
    && /Saved/.test(document.querySelector('footer')?.innerText ?? '')"""
PAN = """const at = document.querySelector('[role=application]'), wheel = (dx, dy) =>
    at.dispatchEvent(new WheelEvent('wheel', { deltaX: dx, deltaY: dy, clientX: 500, clientY: 400, bubbles: true }));
    for (let n = 0; n < 40; n += 1) setTimeout(() => wheel(120, n % 2 ? 40 : -40), n * 40);"""


def said(what, unit, values):
    print(f"{what:<58} median {statistics.median(values):8.1f} {unit}   {min(values):8.1f} – {max(values):8.1f}")


def main():
    wayfold, app = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        library, file = f"{folder}/bench.wayfold", f"{folder}/300.json"
        home = f"{folder}/home"
        subprocess.run([wayfold, "library", "init", "--library", library], check=True, stderr=subprocess.DEVNULL)
        with open(file, "w") as out:
            json.dump(journey(300), out)
        subprocess.run([wayfold, "library", "import", file, "--library", library], check=True, stderr=subprocess.DEVNULL)
        starts, empty = [], []
        for run in range(RUNS + 1):
            window = Window(app, library, home)
            window.wait(LIBRARY)
            if run:
                starts.append(window.age())
            time.sleep(3)
            empty.append(window.memory()[0])
            window.close()
        said("start to the library screen", "ms ", starts)
        said("memory on the library screen", "MiB", empty)
        window = Window(app, library, home)
        window.wait(LIBRARY)
        window.see("for (const b of document.querySelectorAll('dialog button')) if (/thanks/.test(b.innerText)) b.click()")
        window.see(
            "[...document.querySelectorAll('main button')].find((b) => /300 touchpoints/.test(b.innerText + b.ariaLabel)).click()"
        )
        window.wait(MAP)
        window.close()
        starts, memory = [], []
        for run in range(RUNS + 1):
            window = Window(app, library, home)
            window.wait(MAP)
            if run:
                starts.append(window.age())
            window.see(PAN)
            time.sleep(5)
            megabytes, processes = window.memory()
            memory.append(megabytes)
            window.close()
        said("start to a map of 300 touchpoints", "ms ", starts)
        said(f"memory with it, after panning, {processes} processes", "MiB", memory)


main()
