using System.Net;
using Npgsql;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// Without what the service does not start in production. An operator who has a reason can take each upon themself, by its word in the setting
/// <c>AllowInProduction</c>.
/// </summary>
internal static class ProductionRules
{
    /// <exception cref="SettingsException">Something is missing; the message says what, and what to do.</exception>
    public static void RequireSite(Settings settings)
    {
        Require(settings, settings.IsHttps, ProductionRule.PlainHttp, "the service is served over HTTPS alone: name the reverse proxies that speak it in TrustedProxies, or give it a certificate and an address that begins with https");
        Require(settings, settings.AllowedHosts.Count > 0 && !settings.AllowedHosts.Contains("*"), ProductionRule.AnyHost, "AllowedHosts must say by which names the service is asked, with semicolons between them");
        Require(settings, settings.KeyCertificate is not null || settings.ConnectionString is null, ProductionRule.ClearKeys, "KeyCertificate must name a file with a certificate and its private key, by which the keys in the database are encrypted; ./run make-key FILE makes one");
        Require(settings, settings.Scanner.EndPoint is not DnsEndPoint { Host: var host } || IsHere(host), ProductionRule.ClearScanner, "a virus scanner on another machine would be sent documents in clear: let Clamd name a socket or port of this machine, behind which a tunnel may lead elsewhere");
        Require(settings, settings.Mail.Server is not { Security: MailSecurity.None, Host: var mailHost } || IsHere(mailHost), ProductionRule.ClearMail, "mail would go to a server on another machine in clear, with the links by which passwords are chosen: let SmtpSecurity be start-tls or tls");
        if (settings is { Mode: Mode.Production, Provider.IsHttps: false })
        {
            throw new SettingsException("In production a provider of identities is spoken to over HTTPS alone: OidcAuthority must begin with https. There is no doing without.");
        }

        RequireDatabase(settings);
    }

    /// <inheritdoc cref="RequireSite"/>
    public static void RequireDatabase(Settings settings)
    {
        foreach (var connection in ((string?[])[settings.ConnectionString, settings.OwnerConnectionString]).OfType<string>().Where(given => given.Length > 0))
        {
            Require(settings, IsSafe(connection), ProductionRule.UnverifiedDatabase, "a database on another machine is spoken to over TLS alone, whose certificate is verified: add SSL Mode=VerifyFull, and Root Certificate=... where its authority is your own, to the connection strings");
        }
    }

    private static bool IsSafe(string connectionString)
    {
        NpgsqlConnectionStringBuilder connection;
        try
        {
            connection = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException)
        {
            return true; // who opens it says so
        }

        return connection.SslMode == SslMode.VerifyFull || (connection.Host ?? "").Split(',').All(IsHere);
    }

    /// <summary>Whether it is this machine, or a socket on it.</summary>
    private static bool IsHere(string host)
    {
        var name = host.LastIndexOf(':') is > 0 and var port && host.IndexOf(':') == port ? host[..port] : host;
        return name.Length == 0 || Path.IsPathRooted(name) || name[0] == '@' || name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }

    private static void Require(Settings settings, bool holds, ProductionRule rule, string what)
    {
        if (settings.Mode == Mode.Production && !holds && !settings.Allowed.Contains(rule))
        {
            throw new SettingsException($"In production {what}. AllowInProduction={ExchangeNames.Of(rule)} does without.");
        }
    }
}
