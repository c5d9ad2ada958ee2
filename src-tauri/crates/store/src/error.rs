//! What can go wrong with a library, as codes with arguments. Words for people are in the locale files under
//! `error-store-` and the code.
//!
//! Deliberately not here: repairing. An error leaves the file as it was.

use rusqlite::ErrorCode;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use wayfold_model::{Id, Refusal};

/// What went wrong, and with which file.
#[derive(Debug, thiserror::Error)]
pub struct Error {
    /// The library, or the file that should become or be one; none for a library in memory.
    pub file: Option<PathBuf>,
    /// What went wrong.
    pub problem: Problem,
}

/// A result of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// What can go wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// There is no such file.
    #[error("there is no such file")]
    NotFound,
    /// The folder the file should lie in is missing.
    #[error("the folder is missing")]
    FolderMissing,
    /// It is a folder.
    #[error("it is a folder")]
    IsFolder,
    /// The system denies access.
    #[error("access is denied")]
    NoPermission,
    /// A new library would overwrite a file.
    #[error("the file exists already")]
    Exists,
    /// No SQLite file, so no library.
    #[error("it is not a Wayfold library")]
    NotALibrary,
    /// An SQLite database of another program.
    #[error("it is a database of another program (application id {application:#010x})")]
    OtherDatabase {
        /// That program's application id; 0 if it has none.
        application: u32,
    },
    /// Written by a newer version of the program.
    #[error("it has version {found}, this program knows versions up to {known}")]
    Newer {
        /// Version of the file.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// Another process, or another part of this one, has it open.
    #[error("it is open elsewhere")]
    OpenElsewhere,
    /// It is open for reading only.
    #[error("it can only be read")]
    ReadOnly,
    /// The disk, or what the user may use of it, is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk does not take what is written.
    #[error("the disk cannot be written: {detail}")]
    CannotWrite {
        /// What the system says, in English.
        detail: String,
    },
    /// The disk does not give what is read.
    #[error("the disk cannot be read: {detail}")]
    CannotRead {
        /// What the system says, in English.
        detail: String,
    },
    /// The file is damaged.
    #[error("it is damaged: {detail}")]
    Damaged {
        /// Where, in English.
        detail: String,
    },
    /// The copy that is made before a migration could not be made. The library is as it was.
    #[error("no copy could be made at {}: {detail}", backup.display())]
    BackupFailed {
        /// Where the copy should have gone.
        backup: PathBuf,
        /// Why, in English.
        detail: String,
    },
    /// The library could not be brought to this program's version. It is as it was.
    #[error("it could not be brought from version {from} to {to}: {detail}")]
    MigrationFailed {
        /// Version of the file.
        from: u32,
        /// Version it should have got.
        to: u32,
        /// Why, in English.
        detail: String,
    },
    /// The library has no such map.
    #[error("there is no map {map}")]
    UnknownMap {
        /// The map.
        map: Id,
    },
    /// The map is in the bin.
    #[error("map {map} is in the bin")]
    InBin {
        /// The map.
        map: Id,
    },
    /// The library has no such snapshot.
    #[error("there is no snapshot {snapshot}")]
    UnknownSnapshot {
        /// The snapshot.
        snapshot: Id,
    },
    /// A record is not as the change expects. Nothing is written.
    #[error("record {record} is not as the change expects")]
    Conflict {
        /// The record in the way, or missing.
        record: Id,
    },
    /// A record would refer to one that is not there. Nothing is written.
    #[error("record {record} refers to {missing}, which is not there")]
    Dangling {
        /// The record.
        record: Id,
        /// What it refers to.
        missing: Id,
    },
    /// A shared record cannot go, because another map uses it. Nothing is written.
    #[error("record {record} is used by map {map}")]
    UsedElsewhere {
        /// The shared record.
        record: Id,
        /// A map that uses it.
        map: Id,
        /// Title of that map.
        title: String,
    },
    /// The history kept and the history in memory differ. Nothing is written.
    #[error("the history of map {map} is not as the step expects")]
    HistoryOutOfStep {
        /// The map.
        map: Id,
    },
    /// Something is too large to be kept, or was made too large by someone.
    #[error("{what} is larger than {most} bytes")]
    TooLarge {
        /// What it is: `record`, `step`, `setting`, `picture` or `file`.
        what: &'static str,
        /// Largest size, in bytes.
        most: usize,
    },
    /// A record cannot be read.
    #[error("record {record} cannot be read: {detail}")]
    BadRecord {
        /// The record.
        record: Id,
        /// What is wrong, in English.
        detail: String,
    },
    /// A map breaks a rule of the model.
    #[error("map {map} breaks a rule: {refusal}")]
    RuleBroken {
        /// The map.
        map: Id,
        /// The rule.
        refusal: Refusal,
    },
    /// A damaged file holds no map any more.
    #[error("nothing in it can be read")]
    NothingToRescue,
    /// Records that should be one map hold no scope card, or several.
    #[error("these records are not one map")]
    NotOneMap,
    /// The machine has no memory left for it.
    #[error("not enough memory")]
    OutOfMemory,
    /// What SQLite should never say to this program.
    #[error("unexpected: {detail}")]
    Unexpected {
        /// What it said, in English.
        detail: String,
    },
}

impl Problem {
    /// Stable code for the wire and the locale files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::FolderMissing => "folder-missing",
            Self::IsFolder => "is-folder",
            Self::NoPermission => "no-permission",
            Self::Exists => "exists",
            Self::NotALibrary => "not-a-library",
            Self::OtherDatabase { .. } => "other-database",
            Self::Newer { .. } => "newer",
            Self::OpenElsewhere => "open-elsewhere",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::CannotWrite { .. } => "cannot-write",
            Self::CannotRead { .. } => "cannot-read",
            Self::Damaged { .. } => "damaged",
            Self::BackupFailed { .. } => "backup-failed",
            Self::MigrationFailed { .. } => "migration-failed",
            Self::UnknownMap { .. } => "unknown-map",
            Self::InBin { .. } => "in-bin",
            Self::UnknownSnapshot { .. } => "unknown-snapshot",
            Self::Conflict { .. } => "conflict",
            Self::Dangling { .. } => "dangling",
            Self::UsedElsewhere { .. } => "used-elsewhere",
            Self::HistoryOutOfStep { .. } => "history-out-of-step",
            Self::TooLarge { .. } => "too-large",
            Self::BadRecord { .. } => "bad-record",
            Self::RuleBroken { .. } => "rule-broken",
            Self::NothingToRescue => "nothing-to-rescue",
            Self::NotOneMap => "not-one-map",
            Self::OutOfMemory => "out-of-memory",
            Self::Unexpected { .. } => "unexpected",
        }
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::OtherDatabase { application } => vec![("application", format!("{application:#010x}"))],
            Self::Newer { found, known } => {
                vec![("found", found.to_string()), ("known", known.to_string())]
            }
            Self::CannotWrite { detail }
            | Self::CannotRead { detail }
            | Self::Damaged { detail }
            | Self::Unexpected { detail } => vec![("detail", detail.clone())],
            Self::BackupFailed { backup, detail } => {
                vec![("backup", backup.display().to_string()), ("detail", detail.clone())]
            }
            Self::MigrationFailed { from, to, detail } => {
                vec![("from", from.to_string()), ("to", to.to_string()), ("detail", detail.clone())]
            }
            Self::UnknownMap { map } | Self::InBin { map } | Self::HistoryOutOfStep { map } => {
                vec![("map", map.to_string())]
            }
            Self::UnknownSnapshot { snapshot } => vec![("snapshot", snapshot.to_string())],
            Self::Conflict { record } => vec![("record", record.to_string())],
            Self::Dangling { record, missing } => {
                vec![("record", record.to_string()), ("missing", missing.to_string())]
            }
            Self::UsedElsewhere { record, map, title } => {
                vec![("record", record.to_string()), ("map", map.to_string()), ("title", title.clone())]
            }
            Self::TooLarge { what, most } => vec![("what", (*what).into()), ("most", most.to_string())],
            Self::BadRecord { record, detail } => {
                vec![("record", record.to_string()), ("detail", detail.clone())]
            }
            Self::RuleBroken { map, refusal } => {
                vec![
                    ("map", map.to_string()),
                    ("rule", refusal.code().into()),
                    ("detail", refusal.to_string()),
                ]
            }
            Self::NotFound
            | Self::FolderMissing
            | Self::IsFolder
            | Self::NoPermission
            | Self::Exists
            | Self::NotALibrary
            | Self::OpenElsewhere
            | Self::ReadOnly
            | Self::DiskFull
            | Self::NothingToRescue
            | Self::NotOneMap
            | Self::OutOfMemory => vec![],
        }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{}: {}", file.display(), self.problem),
            None => self.problem.fmt(f),
        }
    }
}

impl Error {
    /// Stable code, see [`Problem::code`].
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Arguments of the message, by name; `path` and `name` (the path's last part) where a file is concerned.
    pub fn args(&self) -> BTreeMap<&'static str, String> {
        let mut args: BTreeMap<_, _> = self.problem.pairs().into_iter().collect();
        if let Some(file) = &self.file {
            args.insert("path", file.display().to_string());
            let name = file.file_name().unwrap_or(file.as_os_str());
            args.insert("name", name.to_string_lossy().into_owned());
        }
        args
    }

    /// The same problem, with the file it concerns.
    pub(crate) fn at(mut self, file: Option<&Path>) -> Self {
        if self.file.is_none() {
            self.file = file.map(Path::to_path_buf);
        }
        self
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self { file: None, problem }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Problem::from_sql(&error).into()
    }
}

impl Problem {
    /// What an error of the file system means for a library.
    pub(crate) fn from_io(error: &std::io::Error, writing: bool) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::NotFound => Self::NotFound,
            Kind::PermissionDenied => Self::NoPermission,
            Kind::AlreadyExists => Self::Exists,
            Kind::IsADirectory => Self::IsFolder,
            Kind::NotADirectory => Self::FolderMissing,
            Kind::ReadOnlyFilesystem => Self::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::OutOfMemory => Self::OutOfMemory,
            _ if writing => Self::CannotWrite { detail: error.to_string() },
            _ => Self::CannotRead { detail: error.to_string() },
        }
    }

    /// What an error of SQLite means for a library.
    fn from_sql(error: &rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        let detail = error.to_string();
        match error {
            Sql::SqliteFailure(failure, _) => Self::from_code(failure, detail),
            // Columns that are not what the schema says, though the schema was verified.
            Sql::FromSqlConversionFailure(..)
            | Sql::IntegralValueOutOfRange(..)
            | Sql::InvalidColumnType(..)
            | Sql::Utf8Error(..) => Self::Damaged { detail },
            _ => Self::Unexpected { detail },
        }
    }

    fn from_code(failure: &rusqlite::ffi::Error, detail: String) -> Self {
        // Extended codes of failed writes, <https://www.sqlite.org/rescode.html>.
        const WRITES: [i32; 8] = [778, 1034, 1290, 1546, 2570, 4618, 4874, 6154];
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed => {
                Self::OpenElsewhere
            }
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::TypeMismatch => {
                Self::Damaged { detail }
            }
            ErrorCode::SystemIoFailure if WRITES.contains(&failure.extended_code) => {
                Self::CannotWrite { detail }
            }
            ErrorCode::SystemIoFailure => Self::CannotRead { detail },
            ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::AuthorizationForStatementDenied => Self::NoPermission,
            ErrorCode::TooBig => Self::TooLarge { what: "file", most: crate::connect::LARGEST_VALUE },
            ErrorCode::OutOfMemory => Self::OutOfMemory,
            _ => Self::Unexpected { detail },
        }
    }
}
