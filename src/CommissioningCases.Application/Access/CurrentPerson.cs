namespace CommissioningCases.Application.Access;

/// <summary>On whose behalf the requests of this scope are made. Whoever opens the scope says so.</summary>
public sealed class CurrentPerson
{
    /// <summary>Null while nobody has signed in.</summary>
    public Person? Person { get; set; }

    /// <summary>From where they come; null for jobs and verbs, which come from the service's own machine.</summary>
    public Client? Client { get; set; }

    /// <summary>What the request that is being handled is shown.</summary>
    internal RowVisibility RowVisibility { get; set; }
}
