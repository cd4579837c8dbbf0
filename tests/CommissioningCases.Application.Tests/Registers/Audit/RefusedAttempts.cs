using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Registers.Audit;

/// <summary>Attempts that were refused on three days, and others that were accepted.</summary>
public sealed class RefusedAttempts : IAsyncLifetime
{
    private readonly PostgresFixture _postgres = new();

    public static DateTimeOffset Start { get; } = new(2013, 3, 1, 9, 30, 0, TimeSpan.Zero);

    public TestApplication Application { get; private set; } = null!;

    /// <summary>A case on which two were refused on the first day, the second just before midnight, and one on the second day.</summary>
    public string Case { get; private set; } = "";

    /// <summary>A case of another trust, on which one was refused on the third day.</summary>
    public string Elsewhere { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await _postgres.InitializeAsync();
        Application = new TestApplication(_postgres.ConnectionString);
        await Application.WithDatabaseAsync(db =>
        {
            db.Users.AddRange(People.Commissioner.ToUser(), People.Stranger.ToUser());
            return db.SaveChangesAsync();
        });
        Application.Clock.SetUtcNow(Start);
        Case = (await Application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        Elsewhere = (await Application.AcceptAsync(People.Stranger, Attempts.LogCase(People.OtherPct))).Case;
        await RefuseAsync(People.Commissioner, Case);
        Application.Clock.SetUtcNow(new DateTimeOffset(2013, 3, 1, 23, 59, 59, TimeSpan.Zero));
        await RefuseAsync(People.Commissioner, Case);
        Application.Clock.SetUtcNow(Start.AddDays(1));
        (await Application.SendAsync(
            People.Commissioner,
            Attempts.On(Case, "record-engagement", new { on = "2012-02-01", with = "other-provider", party = "RVR", method = "telephone", summary = "Asked for a price" }))).ShouldBeOfType<AttemptResult.Refused>();
        Application.Clock.SetUtcNow(Start.AddDays(2));
        await RefuseAsync(People.Stranger, Elsewhere);
    }

    public async Task DisposeAsync()
    {
        await Application.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private async Task RefuseAsync(Person person, string reference) =>
        (await Application.SendAsync(person, Attempts.On(reference, "take-step", new { on = "2012-02-01", step = "begin-improvement", rationale = "It is time" }))).ShouldBeOfType<AttemptResult.Refused>();
}
