//! The store from outside: what a file holds and what a caller is told.

#[allow(dead_code, reason = "shared with the measurements")]
mod made;
mod play;

mod crash;
mod damage;
mod edits;
mod full;
mod maps;
mod migration;
mod opening;
mod searching;
mod words;

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use wayfold_model::Id;
use wayfold_store::Library;

/// A folder of its own, and a library file in it that does not exist yet.
fn place() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("name.wayfold");
    (folder, file)
}

/// A library file with one journey.
fn one(file: &Path, touchpoints: usize) -> (Library, Id) {
    let mut library = Library::create(file).unwrap();
    let map = library.add_map(made::journey(1, touchpoints), &mut made::counting(1 << 100), made::time(0));
    (library, map.unwrap().map)
}

/// A command that runs one test of this program in a process of its own. `WAYFOLD_BLOCKS` limits the size of its
/// files, in blocks of 512 bytes.
fn child(test: &str, settings: &[(&str, &OsStr)]) -> Command {
    let program = std::env::current_exe().unwrap();
    let limited = settings.iter().any(|(name, _)| *name == "WAYFOLD_BLOCKS");
    let mut command = if limited {
        let mut shell = Command::new("sh");
        // Ignored, the signal becomes an error of the write.
        shell.args(["-c", "trap '' XFSZ; ulimit -f \"$WAYFOLD_BLOCKS\"; exec \"$0\" \"$@\""]).arg(program);
        shell
    } else {
        Command::new(program)
    };
    command.args([test, "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command.envs(settings.iter().copied());
    command
}

/// Runs one test of this program in a process of its own, perhaps as a user without rights. Gives the lines it
/// printed after `> `.
fn again(test: &str, settings: &[(&str, &OsStr)], powerless: bool) -> (Vec<String>, ExitStatus) {
    let mut command = child(test, settings);
    let copy = tempfile::tempdir().unwrap();
    if powerless && is_root(copy.path()) {
        // The program itself may lie where only root can read.
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(copy.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
        let program = copy.path().join("program");
        std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        let arguments: Vec<_> = command.get_args().map(OsStr::to_os_string).collect();
        command = Command::new(program);
        command.args(arguments).envs(settings.iter().copied()).env("TMPDIR", copy.path());
        command.current_dir(copy.path()).uid(65_534).gid(65_534);
    }
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = text.lines().filter_map(|line| line.split_once("> ").map(|(_, said)| said.to_owned()));
    let said: Vec<String> = lines.collect();
    assert!(output.status.success(), "{text}\n{}", String::from_utf8_lossy(&output.stderr));
    (said, output.status)
}

/// Whether this process may do anything, whatever permissions say.
fn is_root(folder: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let probe = folder.join("probe");
    std::fs::write(&probe, "").unwrap();
    std::fs::set_permissions(&probe, std::fs::Permissions::from_mode(0o000)).unwrap();
    let root = std::fs::read(&probe).is_ok();
    std::fs::remove_file(probe).unwrap();
    root
}
