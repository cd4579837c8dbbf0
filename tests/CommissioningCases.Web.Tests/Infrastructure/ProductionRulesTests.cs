using CommissioningCases.Web.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace CommissioningCases.Web.Tests.Infrastructure;

/// <summary>Without what the service does not start in production, unless it is told to.</summary>
public sealed class ProductionRulesTests
{
    private static readonly Dictionary<string, string?> Safe = new()
    {
        ["TrustedProxies"] = "loopback",
        ["AllowedHosts"] = "cases.example",
        ["KeyCertificate"] = "/keys/cases.pfx",
        ["ConnectionStrings:Cases"] = "Host=db.example;Database=cases;SSL Mode=VerifyFull",
    };

    [Fact]
    public void WhatIsSafe_Starts() => Should.NotThrow(() => Start([]));

    [Theory]
    [InlineData("TrustedProxies", null, "plain-http", "the service is served over HTTPS alone")]
    [InlineData("AllowedHosts", null, "any-host", "AllowedHosts must say")]
    [InlineData("AllowedHosts", "*", "any-host", "AllowedHosts must say")]
    [InlineData("KeyCertificate", null, "clear-keys", "KeyCertificate must name a file")]
    [InlineData("ConnectionStrings:Cases", "Host=db.example;Database=cases", "unverified-database", "SSL Mode=VerifyFull")]
    [InlineData("ConnectionStrings:Cases", "Host=db.example;Database=cases;SSL Mode=Require", "unverified-database", "SSL Mode=VerifyFull")]
    [InlineData("ConnectionStrings:CasesOwner", "Host=localhost,db.example;Database=cases", "unverified-database", "SSL Mode=VerifyFull")]
    [InlineData("Clamd", "scanner.example:3310", "clear-scanner", "would be sent documents in clear")]
    public void WhatIsMissing_IsNamed_AndCanBeDoneWithout(string setting, string? value, string word, string message)
    {
        Should.Throw<SettingsException>(() => Start([(setting, value)])).Message.ShouldContain(message);
        Should.Throw<SettingsException>(() => Start([(setting, value)])).Message.ShouldEndWith($"AllowInProduction={word} does without.");
        Should.NotThrow(() => Start([(setting, value), ("AllowInProduction", word)]));
        Should.NotThrow(() => Start([(setting, value), ("Mode", "Demonstration")]));
    }

    [Theory]
    [InlineData("Host=localhost;Database=cases")]
    [InlineData("Host=127.0.0.1;Port=5433;Database=cases")]
    [InlineData("Host=::1;Database=cases")]
    [InlineData("Host=/var/run/postgresql;Database=cases")]
    public void ADatabaseOnThisMachine_NeedsNoTls(string connection) => Should.NotThrow(() => Start([("ConnectionStrings:Cases", connection)]));

    [Theory]
    [InlineData("urls", "https://0.0.0.0:443")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Https:Url", "https://*:443")]
    public void ACertificateOfItsOwn_NeedsNoProxy(string setting, string value) => Should.NotThrow(() => Start([("TrustedProxies", null), (setting, value)]));

    [Theory]
    [InlineData("mail.example", "none", false)]
    [InlineData("mail.example", "start-tls", true)]
    [InlineData("mail.example", null, true)]
    [InlineData("127.0.0.1", "none", true)]
    public void AMailServerOnAnotherMachine_IsSpokenToOverTls(string host, string? security, bool starts)
    {
        (string, string?)[] mail = [("SmtpHost", host), ("SmtpSecurity", security), ("MailFrom", "cases@service.example"), ("SiteAddress", "https://cases.example")];

        if (!starts)
        {
            Should.Throw<SettingsException>(() => Start(mail)).Message.ShouldEndWith("AllowInProduction=clear-mail does without.");
        }

        Should.NotThrow(() => Start(starts ? mail : [.. mail, ("AllowInProduction", "clear-mail")]));
    }

    [Theory]
    [InlineData("/run/clamav/clamd.ctl")]
    [InlineData("127.0.0.1:3310")]
    [InlineData("localhost:3310")]
    [InlineData("[::1]:3310")]
    public void AScannerOnThisMachine_NeedsNoWord(string address) => Should.NotThrow(() => Start([("Clamd", address)]));

    /// <summary>What people are let in by is never read from a line that somebody else can write on.</summary>
    [Fact]
    public void AProviderOfIdentitiesOverPlainHttp_IsRefused_AndNoWordDoesWithout()
    {
        (string, string?)[] plain = [("OidcAuthority", "http://login.example"), ("OidcClientId", "cases"), ("OidcClientSecret", "secret"), ("OidcName", "Staff login")];

        Should.Throw<SettingsException>(() => Start([.. plain, ("AllowInProduction", "plain-http")])).Message.ShouldContain("OidcAuthority must begin with https");
        Should.NotThrow(() => Start([.. plain, ("OidcAuthority", "https://login.example")]));
        Should.NotThrow(() => Start([.. plain, ("Mode", "Demonstration")]));
    }

    [Fact]
    public void AWordThatThereIsNot_IsNamed() => Should.Throw<SettingsException>(() => Start([("AllowInProduction", "everything")])).Message
        .ShouldBe("AllowInProduction holds \"everything\", but each can only be plain-http, any-host, unverified-database, clear-keys, no-second-factor, clear-scanner, clear-mail.");

    private static void Start(IEnumerable<(string Name, string? Value)> changed)
    {
        var settings = changed.Aggregate(new Dictionary<string, string?>(Safe), (all, one) => new Dictionary<string, string?>(all) { [one.Name] = one.Value });
        ProductionRules.RequireSite(Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }
}
