namespace CommissioningCases.Application.Mail;

/// <summary>Where the pages are that messages lead to, with the name of the host: only the web site knows.</summary>
public sealed record MailLinks
{
    /// <summary>For a service that sends no mail.</summary>
    public static MailLinks None { get; } = new();

    /// <summary>The page on which an account's password is chosen, by the account and the code.</summary>
    public Func<Guid, string, string> PasswordLink { get; init; } = (_, _) => throw Unknown();

    /// <summary>The page on which a provider answers, by the code.</summary>
    public Func<string, string> ProviderAnswer { get; init; } = _ => throw Unknown();

    /// <summary>The page on which a provider writes its application, by the code.</summary>
    public Func<string, string> Application { get; init; } = _ => throw Unknown();

    /// <summary>The public page of an offer.</summary>
    public Func<Guid, string> Offer { get; init; } = _ => throw Unknown();

    /// <summary>The page of a case, by its reference.</summary>
    public Func<string, string> Case { get; init; } = _ => throw Unknown();

    /// <summary>The page of a contract, by its reference.</summary>
    public Func<string, string> Contract { get; init; } = _ => throw Unknown();

    /// <summary>The page of a choice programme, by the code of its cluster.</summary>
    public Func<string, string> Programme { get; init; } = _ => throw Unknown();

    /// <summary>The page of a seal, by its number.</summary>
    public Func<int, string> Seal { get; init; } = _ => throw Unknown();

    /// <summary>The page of verifications of the trail.</summary>
    public string Trail { get; init; } = "";

    /// <summary>The list of findings of auditors.</summary>
    public string Findings { get; init; } = "";

    /// <summary>The list of what is new.</summary>
    public string News { get; init; } = "";

    /// <summary>The page on which people choose what they are told by mail.</summary>
    public string Choices { get; init; } = "";

    private static InvalidOperationException Unknown() => new("A service that sends no mail has nothing to lead to.");
}
