namespace CommissioningCases.Application.Accounts;

/// <summary>How long sessions hold.</summary>
/// <param name="Idle">Without a request.</param>
/// <param name="Longest">From sign-in on, whatever happens.</param>
public sealed record SessionRules(TimeSpan Idle, TimeSpan Longest)
{
    /// <summary>How long somebody who showed who they are needs not do so again for what is sensitive.</summary>
    public static readonly TimeSpan Confirmed = TimeSpan.FromMinutes(10);

    public static SessionRules Standard { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));

    internal bool Hold(Session session, DateTimeOffset now) =>
        session.EndedAt is null && now < session.SeenAt + Idle && now < session.StartedAt + Longest;
}
