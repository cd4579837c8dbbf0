namespace CommissioningCases.Testing;

/// <summary>Where the PostgreSQL server of a test process comes from.</summary>
public enum ServerKind
{
    /// <summary>It runs already; TEST_POSTGRES says where.</summary>
    Given,

    /// <summary>In a container, thrown away after the tests.</summary>
    Container,

    /// <summary>The project's own, thrown away after the tests.</summary>
    Embedded,
}

/// <summary>Chooses the server: what TEST_POSTGRES says, else a container where a Docker engine answers, else an embedded one.</summary>
public static class ServerChoice
{
    /// <summary>What TEST_POSTGRES says, instead of a connection string, for an embedded server beside a Docker engine.</summary>
    public const string Embedded = "embedded";

    // Beyond the time that a working engine needs on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="given">The value of TEST_POSTGRES.</param>
    /// <param name="engineAnswers">Whether a Docker engine answers; asked only where it matters.</param>
    /// <param name="patience">How long to wait for its answer; an address where nothing answers at all may otherwise take minutes.</param>
    public static async Task<ServerKind> MakeAsync(string? given, Func<bool> engineAnswers, TimeSpan? patience = null) => given switch
    {
        Embedded => ServerKind.Embedded,
        { Length: > 0 } => ServerKind.Given,
        _ => await IsTrueWithinAsync(patience ?? Patience, engineAnswers) ? ServerKind.Container : ServerKind.Embedded,
    };

    private static async Task<bool> IsTrueWithinAsync(TimeSpan patience, Func<bool> ask)
    {
        var answer = Task.Run(ask);
        return await Task.WhenAny(answer, Task.Delay(patience)) == answer && await answer;
    }
}
