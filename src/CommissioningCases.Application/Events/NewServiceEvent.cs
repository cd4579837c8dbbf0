namespace CommissioningCases.Application.Events;

/// <summary>Something to be put on the service's log. Who does it, from where and when, the log knows itself.</summary>
internal sealed record NewServiceEvent(ServiceEventKind Kind)
{
    /// <summary>Who does it, where that is not whoever has signed in: somebody who signs in just now.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="ServiceEvent.Account"/>
    public Guid? Account { get; init; }

    /// <inheritdoc cref="ServiceEvent.Subject"/>
    public string? Subject { get; init; }

    /// <summary>What else is told of it, such as what an account was before and is now. Never a password, a code or a link.</summary>
    public IReadOnlyDictionary<string, string?> Details { get; init; } = new Dictionary<string, string?>();
}
