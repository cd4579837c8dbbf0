namespace CommissioningCases.Web;

/// <summary>The provider of identities (OpenID Connect) by which people can sign in who have an account here and have bound it.</summary>
/// <param name="Authority">What it calls itself: its issuer, beneath which its own description is found.</param>
/// <param name="ClientId">What it calls this service.</param>
/// <param name="Secret">By which this service shows there who it is.</param>
/// <param name="Name">What people call it: the words behind "Sign in with" on the button.</param>
public sealed record SignInProvider(Uri Authority, string ClientId, ClientSecret Secret, string Name)
{
    /// <summary>The words of <c>amr</c> by which it says that more than a password was asked for.</summary>
    public IReadOnlyList<string> StrongMethods { get; init; } = [];

    /// <summary>The words of <c>acr</c> by which it says so. They are asked for, too.</summary>
    public IReadOnlyList<string> StrongClasses { get; init; } = [];

    public bool IsHttps => Authority.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether that is what it calls itself, as the operator named it. A stroke at the end makes no other: some write one and some do not.</summary>
    public bool IsCalled(string issuer)
    {
        var named = Authority.OriginalString;
        return issuer == named || issuer == $"{named}/" || $"{issuer}/" == named;
    }

    /// <returns>Null where the operator names none.</returns>
    /// <exception cref="SettingsException">Something is missing, or not as it must be.</exception>
    public static SignInProvider? Read(IConfiguration configuration)
    {
        if (configuration["OidcAuthority"] is not { Length: > 0 } authority)
        {
            return null;
        }

        return new SignInProvider(ReadAuthority(authority), Require("OidcClientId"), ClientSecret.Read(configuration), Require("OidcName"))
        {
            StrongMethods = ReadWords("OidcStrongAmr"),
            StrongClasses = ReadWords("OidcStrongAcr"),
        };

        string Require(string name) => configuration[name] is { } text && !string.IsNullOrWhiteSpace(text)
            ? text.Trim()
            : throw new SettingsException($"{name} is missing: OidcAuthority names a provider of identities, which needs OidcClientId, OidcClientSecret or OidcClientSecretFile, and OidcName.");

        string[] ReadWords(string name) => (configuration[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Uri ReadAuthority(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri is { Query: "", Fragment: "", UserInfo: "" }
            ? uri
            : throw new SettingsException($"OidcAuthority is \"{text}\", but must be the address of a provider of identities, such as https://login.example.");
}

/// <summary>What this service shows the provider, which is a secret.</summary>
/// <param name="Value">The secret itself; null where a file holds it.</param>
/// <param name="File">The path of the file that holds it.</param>
public sealed record ClientSecret(string? Value, string? File)
{
    internal static ClientSecret Read(IConfiguration configuration) => (configuration["OidcClientSecret"], configuration["OidcClientSecretFile"]) switch
    {
        ({ Length: > 0 } value, null or "") => new(value, null),
        (null or "", { Length: > 0 } file) => new(null, file),
        _ => throw new SettingsException("Name the secret that the provider of identities gave this service in OidcClientSecret, or the file that holds it in OidcClientSecretFile, and not in both."),
    };

    /// <exception cref="SettingsException">There is none in the file, or it cannot be read.</exception>
    public string Open()
    {
        try
        {
            return (Value ?? System.IO.File.ReadAllText(File!)).Trim() is { Length: > 0 } secret ? secret : throw new SettingsException($"OidcClientSecretFile names {File}, which is empty.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"OidcClientSecretFile names a file that cannot be read. {refused.Message}", refused);
        }
    }

    /// <summary>Not the secret, wherever settings are written.</summary>
    public override string ToString() => nameof(ClientSecret);
}
