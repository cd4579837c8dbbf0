using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CommissioningCases.Application.Backups;

namespace CommissioningCases.Web;

/// <summary>Whether made-up cases and accounts are there to be tried.</summary>
public enum Mode
{
    /// <summary>No accounts but those that an administrator makes.</summary>
    Production,

    /// <summary>An empty database is filled with fictitious organisations and cases, and the sign-in page lists accounts.</summary>
    Demonstration,
}

/// <summary>What the operator decides, from the environment or the command line.</summary>
/// <param name="ConnectionString">The database of the pages; null for an embedded one.</param>
/// <param name="OwnerConnectionString">The same database as its owner, where the pages do not sign in as that.</param>
/// <param name="TrustedProxies">Where the reverse proxies are whose word on how a request came to them is taken; empty where there are none.</param>
public sealed record Settings(Mode Mode, string? ConnectionString, string? OwnerConnectionString, string DataFolder, IReadOnlyList<IPNetwork> TrustedProxies)
{
    private const int DemonstrationIdleMinutes = 8 * 60;
    private const string Loopback = "loopback";
    private const int DaysKept = 14;

    /// <summary>After the night's backup has begun.</summary>
    private const int VerificationHour = 3;

    private const int HoursOfADay = 24;

    /// <summary>Nobody has it, so that it shows that nobody has chosen one.</summary>
    private const string NoOcdsPrefix = "ocds-000000";

    /// <summary>What every system takes.</summary>
    private const int LongestSocketPath = 100;

    /// <summary>Whether a backup is made every night, and where.</summary>
    public NightlyBackups NightlyBackups { get; init; } = new(Folder: null, DaysKept);

    /// <summary>When the service verifies the trail by itself.</summary>
    public NightlyVerification NightlyVerification { get; init; } = NightlyVerification.None;

    /// <summary>What seals call this service.</summary>
    public required string SealOrigin { get; init; }

    /// <summary>The private key that signs seals, or the path of its file; null where none was named.</summary>
    public string? SealKey { get; init; }

    /// <summary>The public keys that signed seals before it, or the path of the file that holds them.</summary>
    public string? EarlierSealKeys { get; init; }

    /// <summary>Whether people reach the service over HTTPS: from a proxy that speaks it, or by a certificate of its own.</summary>
    public bool IsHttps { get; init; }

    /// <summary>The names by which the service may be asked; none where nobody said.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>What the operator does without in production.</summary>
    public IReadOnlyList<ProductionRule> Allowed { get; init; } = [];

    /// <summary>The file with the certificate by which the keys in the database are encrypted; null where there is none.</summary>
    public string? KeyCertificate { get; init; }

    /// <summary>Of those files.</summary>
    public string? KeyCertificatePassword { get; init; }

    /// <summary>The files of earlier ones, by which earlier keys are still read.</summary>
    public IReadOnlyList<string> EarlierKeyCertificates { get; init; } = [];

    /// <summary>By whom people can sign in beside their password; null where there is nobody.</summary>
    public SignInProvider? Provider { get; init; }

    /// <summary>The virus scanner that looks at documents.</summary>
    public ScannerAddress Scanner { get; init; } = ScannerAddress.None;

    /// <summary>Whether the service sends mail, and how.</summary>
    public MailSettings Mail { get; init; } = MailSettings.Off;

    public SessionRules Sessions { get; init; } = SessionRules.Standard;

    public TryLimits Tries { get; init; } = TryLimits.Standard;

    /// <summary>Where the page of metrics is to be had; null for nowhere.</summary>
    public IPEndPoint? Metrics { get; init; }

    /// <summary>Where traces are sent; null for nowhere.</summary>
    public Uri? Traces { get; init; }

    /// <summary>What the identifiers of tenders begin with that are published.</summary>
    public string OcdsPrefix { get; init; } = NoOcdsPrefix;

    /// <summary>How often programs can ask.</summary>
    public ApiLimits Api { get; init; } = ApiLimits.Standard;

    public static Settings Read(IConfiguration configuration)
    {
        var mode = ReadMode(configuration["Mode"]);
        return ReadFirst(configuration, mode) with
        {
            IsHttps = !string.IsNullOrWhiteSpace(configuration["TrustedProxies"]) || HasCertificate(configuration),
            AllowedHosts = ReadList(configuration["AllowedHosts"], ';'),
            Allowed = [.. ReadList(configuration["AllowInProduction"], ',').Select(ReadRule)],
            KeyCertificate = configuration["KeyCertificate"] is { Length: > 0 } file ? file : null,
            KeyCertificatePassword = configuration["KeyCertificatePassword"],
            EarlierKeyCertificates = ReadList(configuration["EarlierKeyCertificates"], ','),
            Provider = SignInProvider.Read(configuration),
            Scanner = ReadScanner(configuration["Clamd"]),
            Mail = MailConfiguration.Read(configuration, mode),
            Sessions = new SessionRules(
                TimeSpan.FromMinutes(ReadNumber(configuration, "SessionIdleMinutes", mode == Mode.Production ? (int)SessionRules.Standard.Idle.TotalMinutes : DemonstrationIdleMinutes)),
                TimeSpan.FromHours(ReadNumber(configuration, "SessionHours", (int)SessionRules.Standard.Longest.TotalHours))),
            Tries = new TryLimits(
                ReadNumber(configuration, "TriesPerAddress", TryLimits.Standard.PerAddress),
                ReadNumber(configuration, "TriesPerAccount", TryLimits.Standard.PerAccount)),
            Metrics = ReadMetrics(configuration["MetricsPort"]),
            Traces = ReadTraces(configuration["OtlpEndpoint"]),
            OcdsPrefix = ReadOcdsPrefix(configuration["OcdsPrefix"]),
            Api = new ApiLimits(
                ReadNumber(configuration, "ApiPerAddress", ApiLimits.Standard.PerAddress),
                ReadNumber(configuration, "ApiPerToken", ApiLimits.Standard.PerToken)),
        };
    }

    /// <summary>Everybody knows the password of a demonstration account, which therefore opens nothing else, also where a demonstration's database is put to real use.</summary>
    public bool IsOutOfPlace(string userName) =>
        Mode != Mode.Demonstration && DemonstrationAccounts.All.Any(account => string.Equals(account.UserName, userName, StringComparison.OrdinalIgnoreCase));

    private static Settings ReadFirst(IConfiguration configuration, Mode mode) => new(
        mode,
        configuration.GetConnectionString("Cases"),
        configuration.GetConnectionString("CasesOwner"),
        Path.GetFullPath(configuration["DataFolder"] ?? ".data"),
        [.. (configuration["TrustedProxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(ReadProxies)])
    {
        NightlyBackups = ReadBackups(configuration["BackupFolder"], configuration["BackupDaysKept"]),
        NightlyVerification = ReadVerification(configuration["NightlyVerification"]),
        SealOrigin = configuration["SealOrigin"] is { Length: > 0 } origin ? origin.Trim() : "commissioning-cases",
        SealKey = configuration["SealKey"],
        EarlierSealKeys = configuration["EarlierSealKeys"],
    };

    private static NightlyBackups ReadBackups(string? folder, string? days)
    {
        var kept = DaysKept;
        if (days is { Length: > 0 } && !(int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out kept) && kept is >= 1 and <= 3650))
        {
            throw new SettingsException($"BackupDaysKept is \"{days}\", but must be a number of days from 1 to 3650.");
        }

        return new NightlyBackups(folder is { Length: > 0 } ? Path.GetFullPath(folder) : null, kept);
    }

    private static NightlyVerification ReadVerification(string? text) => text?.Trim() switch
    {
        null or "" => new(VerificationHour),
        "off" => NightlyVerification.None,
        var hour when int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < HoursOfADay => new(number),
        _ => throw new SettingsException($"NightlyVerification is \"{text}\", but can only be an hour from 0 to 23, or off."),
    };

    private static IEnumerable<IPNetwork> ReadProxies(string text) => text switch
    {
        _ when text.Equals(Loopback, StringComparison.OrdinalIgnoreCase) => [new(new IPAddress([127, 0, 0, 0]), 8), new(IPAddress.IPv6Loopback, 128)],
        _ when IPAddress.TryParse(text, out var address) => [new(address, address.GetAddressBytes().Length * 8)],
        _ when IPNetwork.TryParse(text, out var network) => [network],
        _ => throw new SettingsException($"TrustedProxies holds \"{text}\", but each can only be an address, a network such as 10.1.0.0/16, or {Loopback}."),
    };

    private static ScannerAddress ReadScanner(string? text) => text?.Trim() switch
    {
        null or "" => ScannerAddress.None,
        { Length: <= LongestSocketPath } path when Path.IsPathRooted(path) => new(new UnixDomainSocketEndPoint(path)),
        var address when Uri.TryCreate($"tcp://{address}", UriKind.Absolute, out var uri) && uri is { Port: > 0, PathAndQuery.Length: < 2 } => new(new DnsEndPoint(uri.IdnHost.Trim('[', ']'), uri.Port)),
        _ => throw new SettingsException($"Clamd is \"{text}\", but can only be the path of a socket, such as /run/clamav/clamd.ctl, or a host and port, such as 127.0.0.1:3310."),
    };

    private static IPEndPoint? ReadMetrics(string? text) => text?.Trim() switch
    {
        null or "" => null,
        var port when int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= IPEndPoint.MaxPort => new IPEndPoint(IPAddress.Loopback, number),
        var address when address.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(address, out var at) && at.Port > 0 => at,
        _ => throw new SettingsException($"MetricsPort is \"{text}\", but can only be a port, such as 9464, or an address and port, such as 10.1.0.5:9464."),
    };

    private static string ReadOcdsPrefix(string? text) => text?.Trim() switch
    {
        null or "" => NoOcdsPrefix,
        ['o', 'c', 'd', 's', '-', .. { Length: 6 } own] prefix when own.All(char.IsAsciiLetterOrDigit) => prefix,
        _ => throw new SettingsException($"OcdsPrefix is \"{text}\", but can only be ocds- and six letters or figures."),
    };

    private static Uri? ReadTraces(string? text) => text?.Trim() switch
    {
        null or "" => null,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) => uri,
        _ => throw new SettingsException($"OtlpEndpoint is \"{text}\", but can only be an address such as http://127.0.0.1:4317."),
    };

    /// <summary>In the words of ASP.NET Core's own settings.</summary>
    private static bool HasCertificate(IConfiguration configuration) =>
        ((string?[])[configuration["urls"], configuration["https_ports"], .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"])])
            .Any(address => address is { Length: > 0 } && (address.Contains("https://", StringComparison.OrdinalIgnoreCase) || address.All(one => char.IsAsciiDigit(one) || one == ';')));

    private static string[] ReadList(string? text, char between) => (text ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int ReadNumber(IConfiguration configuration, string name, int otherwise) => configuration[name] switch
    {
        null or "" => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new SettingsException($"{name} is \"{text}\", but can only be a whole number above 0."),
    };

    private static ProductionRule ReadRule(string word) => ExchangeNames.TryParse<ProductionRule>(word, out var rule)
        ? rule
        : throw new SettingsException($"AllowInProduction holds \"{word}\", but each can only be {string.Join(", ", ExchangeNames.All<ProductionRule>())}.");

    private static Mode ReadMode(string? text) => text switch
    {
        null or "" => Mode.Production,
        _ when Enum.TryParse<Mode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode) => mode,
        _ => throw new SettingsException($"Mode is \"{text}\", but can only be {string.Join(" or ", Enum.GetNames<Mode>())}."),
    };
}
