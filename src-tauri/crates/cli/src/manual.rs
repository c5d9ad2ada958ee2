//! The manual: every command on one page, for `man wayfold` finds no others.

use clap::Command;
use clap_mangen::Man;
use std::io;

/// The page as roff.
///
/// # Errors
/// Never: it is written to memory.
pub(crate) fn page(mut command: Command) -> io::Result<Vec<u8>> {
    // Gives every command its whole name.
    command.build();
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    commands(&command, &mut page)?;
    let mut page = String::from_utf8_lossy(&page).into_owned();
    // clap_mangen takes every command for a page of its own.
    for command in command.get_subcommands() {
        let name = command.get_name();
        page =
            page.replace(&format!("wayfold\\-{}(1)", name.replace('-', "\\-")), &format!("wayfold {name}"));
    }
    Ok(page.into_bytes())
}

/// A section for each command that does something itself.
fn commands(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        if command.has_subcommands() {
            commands(command, page)?;
            continue;
        }
        let name = command.get_bin_name().unwrap_or_else(|| command.get_name());
        let mut section = format!(".SH \"{}\"\n", name.to_uppercase()).into_bytes();
        let man = Man::new(command.clone());
        for part in
            [Man::render_description_section, Man::render_synopsis_section, Man::render_options_section]
        {
            let mut text = Vec::new();
            part(&man, &mut text)?;
            // The section's heading stands above it already.
            let text = String::from_utf8_lossy(&text).into_owned();
            let body = text.lines().filter(|line| !line.starts_with(".SH ")).collect::<Vec<_>>().join("\n");
            section.extend_from_slice(body.as_bytes());
            section.extend_from_slice(b"\n.PP\n");
        }
        page.extend_from_slice(&section);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::args;
    use wayfold_session::Words;

    #[test]
    fn every_command_stands_on_the_one_page() {
        for language in ["en", "de"] {
            let command = args::command(&Words::new(language));
            let page = String::from_utf8(super::page(command).unwrap()).unwrap();
            for command in ["CONVERT", "RENDER", "LIBRARY IMPORT", "ANALYZE", "WHAT-IF", "SERVE"] {
                assert!(page.contains(&format!(".SH \"WAYFOLD {command}\"")), "{language}: {command}");
            }
            assert!(!page.contains("wayfold\\-render"), "{language}");
        }
    }
}
