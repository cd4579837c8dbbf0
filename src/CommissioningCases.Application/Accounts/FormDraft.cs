namespace CommissioningCases.Application.Accounts;

/// <summary>What somebody had typed in a form: while they typed, or when they sent it and the sign-in had expired. Kept until it is sent.</summary>
public sealed class FormDraft
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>How many are kept of one form, the latest ones.</summary>
    public const int MostOfOne = 3;

    public required Guid Id { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The form's own address.</summary>
    public required string Url { get; init; }

    /// <summary>The fields, encrypted by whoever kept them: here they are no one's to read.</summary>
    public required string Content { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
