# Asks PISTE whether a Chorus Pro technical account works, from a scheduled task: the exit code is the one of `trousseau-cli check`.
#
#   check.ps1 -Keep    asks for the two secrets and keeps them, encrypted by Windows for this user on this computer alone. Run it as the
#                      user whom the task runs as, and again after each reset.
#   check.ps1 -ClientId ID -Login TECH_…@cpro.fr
param([switch] $Keep, [string] $ClientId, [string] $Login)
$ErrorActionPreference = 'Stop'
$kept = Join-Path $env:LOCALAPPDATA 'Trousseau-check.txt'
$program = Join-Path $env:LOCALAPPDATA 'Programs\Trousseau\trousseau-cli.exe'

if ($Keep) {
    'Secret of the PISTE application', 'Password of the technical account' |
        ForEach-Object { Read-Host $_ -AsSecureString | ConvertFrom-SecureString } | Set-Content $kept
    exit 0
}

# Windows PowerShell would send question marks for letters with an accent.
$OutputEncoding = New-Object System.Text.UTF8Encoding $false
Get-Content $kept |
    ForEach-Object { (New-Object System.Net.NetworkCredential '', (ConvertTo-SecureString $_)).Password } |
    & $program check --client-id $ClientId --login $Login
exit $LASTEXITCODE
