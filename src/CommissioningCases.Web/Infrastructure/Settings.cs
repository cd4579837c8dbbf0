namespace CommissioningCases.Web.Infrastructure;

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
public sealed record Settings(Mode Mode, string? ConnectionString, string? OwnerConnectionString, string DataFolder)
{
    public static Settings Read(IConfiguration configuration) => new(
        ReadMode(configuration["Mode"]),
        configuration.GetConnectionString("Cases"),
        configuration.GetConnectionString("CasesOwner"),
        Path.GetFullPath(configuration["DataFolder"] ?? ".data"));

    private static Mode ReadMode(string? text) => text switch
    {
        null or "" => Mode.Production,
        _ when Enum.TryParse<Mode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode) => mode,
        _ => throw new SettingsException($"Mode is \"{text}\", but can only be {string.Join(" or ", Enum.GetNames<Mode>())}."),
    };
}
