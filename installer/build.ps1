<#
.SYNOPSIS
Builds the Windows installer (.msi) and a .zip; build.sh does the same on Linux and macOS.
.DESCRIPTION
Needs JDK 25, Maven and the WiX toolset (which jpackage calls). Everything lands in target\packages.
-DryRun only says what would be run. Signing is asked for by the variable FIREBREAK_SIGN_COMMAND: a command to which the
name of the file is added, such as: signtool sign /fd SHA256 /a. Without it nothing is signed.
#>
[CmdletBinding()]
param(
    [switch]$DryRun,
    [switch]$NoMaven
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Join-Path -Path $PSScriptRoot -ChildPath '..')

[xml]$pom = Get-Content -LiteralPath 'pom.xml' -Raw
$version = $pom.project.version
$time = [datetime]::Parse($pom.project.properties.'project.build.outputTimestamp').ToUniversalTime()
$image = 'target\firebreak'
$app = Join-Path -Path $image -ChildPath 'app'
$runtime = Join-Path -Path $image -ChildPath 'runtime'
$packages = 'target\packages'

function Invoke-Step {
    param([string]$Command, [string[]]$Arguments)
    if ($DryRun) {
        Write-Output "$Command $($Arguments -join ' ')"
        return
    }
    & $Command @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Command ended with $LASTEXITCODE" }
}

function Invoke-Signing {
    param([string]$File)
    if (-not $env:FIREBREAK_SIGN_COMMAND) { return }
    $parts = $env:FIREBREAK_SIGN_COMMAND -split ' '
    Invoke-Step -Command $parts[0] -Arguments (@($parts | Select-Object -Skip 1) + $File)
}

# Java notes in one walk what the next start needs, and reads it from a file from then on.
function New-StartCache {
    if ($DryRun) {
        Write-Output "$runtime\bin\java -XX:AOTCacheOutput=$app\firebreak.aot ... firebreak.Rehearsal"
        return
    }
    $full = (Resolve-Path -LiteralPath $app).Path
    $cache = Join-Path -Path $full -ChildPath 'firebreak.aot'
    if (Test-Path -LiteralPath $cache) { return }
    # The cache knows the libraries by their times.
    Get-ChildItem -LiteralPath $full -Filter '*.jar' | ForEach-Object { $_.LastWriteTimeUtc = $time }
    $lines = Get-Content -LiteralPath (Join-Path -Path $full -ChildPath 'firebreak.cfg')
    $jars = $lines | Where-Object { $_ -like 'app.classpath=*' } | ForEach-Object { $_.Substring(14).Replace('$APPDIR', $full) }
    $options = $lines | Where-Object { $_ -like 'java-options=*' -and $_ -notlike '*-Xlog*' } | ForEach-Object { $_.Substring(13) }
    $work = Join-Path -Path ([IO.Path]::GetTempPath()) -ChildPath ([IO.Path]::GetRandomFileName())
    $arguments = @($options) + @("-XX:AOTCacheOutput=$cache", "-Duser.home=$work", '-Dglass.platform=Headless', '-Dprism.order=sw',
        '-cp', ($jars -join ';'), 'firebreak.Rehearsal', $work)
    Invoke-Step -Command (Join-Path -Path $runtime -ChildPath 'bin\java.exe') -Arguments $arguments
    Remove-Item -LiteralPath $work -Recurse -Force
    foreach ($file in Get-ChildItem -LiteralPath $full -Filter '*.cfg') {
        $changed = foreach ($line in Get-Content -LiteralPath $file.FullName) {
            $line
            if ($line -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\firebreak.aot' }
        }
        Set-Content -LiteralPath $file.FullName -Value $changed
    }
}

if (-not $NoMaven) { Invoke-Step -Command 'mvn' -Arguments @('-q', '-B', '-Dmaven.test.skip=true', 'package') }
New-StartCache
if (-not $DryRun) {
    if (Test-Path -LiteralPath $packages) { Remove-Item -LiteralPath $packages -Recurse -Force }
    $null = New-Item -ItemType Directory -Path $packages
    Get-ChildItem -LiteralPath $image -Filter '*.exe' | ForEach-Object { Invoke-Signing -File $_.FullName }
}

$arguments = @('@installer\windows.txt', '--app-version', $version, '--app-image', $image, '--dest', $packages)
if (Test-Path -LiteralPath 'assets\icon.ico') { $arguments += @('--icon', 'assets\icon.ico') }
Invoke-Step -Command 'jpackage' -Arguments $arguments
Invoke-Signing -File "$packages\Firebreak-$version.msi"
if (-not $DryRun) { Compress-Archive -LiteralPath $image -DestinationPath "$packages\firebreak-$version-windows.zip" }

Invoke-Step -Command 'mvn' -Arguments @('-q', '-B', 'cyclonedx:makeBom')
if (-not $DryRun) {
    Copy-Item -LiteralPath 'target\bom.json' -Destination "$packages\firebreak-$version.cdx.json"
    $sums = Get-ChildItem -LiteralPath $packages -File | ForEach-Object {
        '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant(), $_.Name
    }
    Set-Content -LiteralPath "$packages\SHA256SUMS" -Value $sums
}
