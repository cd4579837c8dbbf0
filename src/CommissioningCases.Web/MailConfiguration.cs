using System.Globalization;
using System.Net.Mail;

namespace CommissioningCases.Web;

/// <summary>What the operator says of mail.</summary>
internal static class MailConfiguration
{
    private const int StartTlsPort = 587;
    private const int TlsPort = 465;
    private const int PlainPort = 25;
    private const int LastPort = 65535;

    /// <exception cref="SettingsException">Something is missing, or not as it must be.</exception>
    public static MailSettings Read(IConfiguration configuration, Mode mode)
    {
        if (Find(configuration, "SmtpHost") is not { } host)
        {
            return mode == Mode.Demonstration
                ? new MailSettings(MailDelivery.Kept) { From = "commissioning-cases@demo.example", Links = LinksFrom(Find(configuration, "SiteAddress") ?? FirstAddress(configuration)) }
                : MailSettings.Off;
        }

        var security = ReadSecurity(Find(configuration, "SmtpSecurity"));
        return new MailSettings(MailDelivery.Sent)
        {
            From = ReadSender(Find(configuration, "MailFrom")),
            Server = new MailServer(host, ReadPort(Find(configuration, "SmtpPort"), security), security, Find(configuration, "SmtpUser"), ReadPassword(configuration)),
            Links = LinksFrom(ReadSite(Find(configuration, "SiteAddress"))),
        };
    }

    private static MailLinks LinksFrom(string site) => new()
    {
        PasswordLink = (user, code) => site + Links.PasswordLinkOf(user, code),
        ProviderAnswer = code => site + Links.ProviderAnswerOf(code),
        Application = code => site + Links.OwnApplicationOf(code),
        Offer = id => site + Links.PublicOffer.To(id),
        Case = reference => site + Links.Case.To(reference),
        Contract = reference => site + Links.Contract.To(reference),
        Programme = cluster => site + Links.Programme.To(cluster),
        Seal = number => site + Links.Seal.To(number),
        Trail = site + Links.Trail,
        Findings = site + Links.Findings,
        News = site + Links.News,
        Choices = site + Links.NotificationChoices,
    };

    private static MailSecurity ReadSecurity(string? word) => word switch
    {
        null => MailSecurity.StartTls,
        _ when ExchangeNames.TryParse<MailSecurity>(word, out var security) => security,
        _ => throw new SettingsException($"SmtpSecurity is \"{word}\", but can only be {string.Join(", ", ExchangeNames.All<MailSecurity>())}."),
    };

    private static int ReadPort(string? text, MailSecurity security) => text switch
    {
        null => security switch { MailSecurity.StartTls => StartTlsPort, MailSecurity.Tls => TlsPort, _ => PlainPort },
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= LastPort => port,
        _ => throw new SettingsException($"SmtpPort is \"{text}\", but can only be a number from 1 to {LastPort}."),
    };

    private static string ReadSender(string? text) => text is not null && MailAddress.TryCreate(text, out var address)
        ? address.Address
        : throw new SettingsException("MailFrom must be the email address that mail comes from, where SmtpHost names a mail server.");

    /// <summary>Links cannot take it from a request: many are written while nobody asks.</summary>
    private static string ReadSite(string? text) => text is not null && Uri.TryCreate(text, UriKind.Absolute, out var site) && IsOfTheWeb(site) && site is { PathAndQuery.Length: 1, Fragment.Length: 0 }
        ? site.GetLeftPart(UriPartial.Authority)
        : throw new SettingsException("SiteAddress must be the address under which people open this service, such as https://cases.example, where SmtpHost names a mail server: links in mail lead there.");

    /// <summary>Where the service itself listens, which will do for a demonstration.</summary>
    private static string FirstAddress(IConfiguration configuration) => Uri.TryCreate((configuration["urls"] ?? "").Split(';')[0], UriKind.Absolute, out var address)
        ? address.GetLeftPart(UriPartial.Authority)
        : new UriBuilder().Uri.GetLeftPart(UriPartial.Authority);

    private static bool IsOfTheWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private static string? ReadPassword(IConfiguration configuration)
    {
        if (Find(configuration, "SmtpPasswordFile") is not { } file)
        {
            return configuration["SmtpPassword"];
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"SmtpPasswordFile names a file that cannot be read. {refused.Message}", refused);
        }
    }

    private static string? Find(IConfiguration configuration, string name) => configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
