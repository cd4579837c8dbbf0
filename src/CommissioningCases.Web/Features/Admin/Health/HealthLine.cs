namespace CommissioningCases.Web.Features.Admin.Health;

/// <summary>One thing that keeps the service going, and how it stands.</summary>
/// <param name="What">What it is, in a word or two.</param>
/// <param name="Value">In a sentence.</param>
public sealed record HealthLine(string What, string Value)
{
    /// <summary>Whether it is as it should be; null where there is nothing to judge.</summary>
    public Tag? State { get; init; }

    /// <summary>A second sentence: what to do, or where it is.</summary>
    public string? More { get; init; }

    /// <summary>Where more is to be seen.</summary>
    public string? Href { get; init; }

    /// <summary>What the link there is called.</summary>
    public string? LinkText { get; init; }
}
