# Takes the setup in the current folder through its life on a real Windows, where WebView2 is: installed, run, removed. Under Wine
# `cargo xtask bundle --target windows --try` does more; this is what only Windows can say.
$ErrorActionPreference = 'Stop'
$program = Join-Path $env:LOCALAPPDATA 'Programs\Trousseau'
$entry = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Trousseau'

function Confirm-That([bool] $it, [string] $what) {
    if (-not $it) { throw "not so: $what" }
    Write-Host "ok: $what"
}

$setup = Get-ChildItem -Filter 'Trousseau-*-x64-setup.exe' | Sort-Object Name | Select-Object -Last 1
$code = (Start-Process $setup.FullName -ArgumentList '/S' -Wait -PassThru).ExitCode
Confirm-That ($code -eq 0) "the setup ends with 0, not $code"
Confirm-That (Test-Path $entry) 'Windows lists it'
Confirm-That ((& "$program\trousseau-cli.exe" --version) -match '^trousseau-cli \d') 'the command line runs from there'

'quatre chevaux blancs' | & "$program\trousseau-cli.exe" rehearse --out "$env:TEMP\Répétition générale" | Out-Null
Confirm-That ($LASTEXITCODE -eq 0) 'a whole practice reset is made'

$open = Start-Process "$program\Trousseau.exe" -PassThru
$deadline = (Get-Date).AddSeconds(60)
while ($open.MainWindowHandle -eq 0 -and (Get-Date) -lt $deadline) { Start-Sleep -Milliseconds 200; $open.Refresh() }
Confirm-That ($open.MainWindowTitle -eq 'Trousseau') 'its window opens'

$code = (Start-Process $setup.FullName -ArgumentList '/S' -Wait -PassThru).ExitCode
Confirm-That ($code -eq 0) "over an open Trousseau the setup ends with 0, not $code"
Confirm-That ($open.WaitForExit(10000)) 'which was asked to close, and did'

$run = 'HKCU:\Software\Microsoft\Windows\CurrentVersion\Run'
Set-ItemProperty $run 'Trousseau' "`"$program\Trousseau.exe`" --at-login"
Start-Process "$program\uninstall.exe" -ArgumentList '/S', '/FORGET', "_?=$program" -Wait
Confirm-That (-not (Test-Path $entry)) 'Windows lists it no more'
Confirm-That (-not (Test-Path "$program\Trousseau.exe")) 'the program is gone'
Confirm-That (-not (Test-Path (Join-Path $env:LOCALAPPDATA 'Trousseau'))) 'so are its data'
Confirm-That ($null -eq (Get-ItemProperty $run).Trousseau) 'nothing is started at login any more'
