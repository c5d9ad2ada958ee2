//! A UI that was built again is embedded again.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../../ui/dist");
}
