//! What Windows shows of `trousseau-cli.exe`: version, publisher, icon; and its manifest, the application's.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return;
    }
    println!("cargo:rerun-if-changed=../../icons/icon.ico");
    let mut resource = tauri_winres::WindowsResource::new();
    resource.set_icon("../../icons/icon.ico");
    resource.set_manifest(include_str!("../../packaging/windows/trousseau.exe.manifest"));
    resource.set("ProductName", "Trousseau").set("CompanyName", env!("CARGO_PKG_AUTHORS"));
    resource.compile().expect("the resource compiler of the Windows tools is there");
}
