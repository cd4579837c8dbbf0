using CommissioningCases.Testing;
using MediatR;

namespace CommissioningCases.Application.Tests.Oversight;

/// <summary>The demonstration's cases, and beside them one of another authority, which its reviewer must never see.</summary>
public sealed class SeededOversight : IAsyncLifetime, IAsyncDisposable
{
    public static readonly DateOnly Today = new(2013, 3, 1);

    private readonly PostgresFixture _postgres = new();
    private TestApplication? _application;

    public static Person Reviewer { get; } = Someone(Role.ShaReviewer, DemonstrationBodies.Sha.Code);

    public static Person Auditor { get; } = Someone(Role.Auditor, null);

    public static Person Commissioner { get; } = Someone(Role.Commissioner, DemonstrationBodies.FirstPct);

    /// <summary>Of the authority of the case that stands beside the demonstration.</summary>
    public static Person StrangeReviewer { get; } = People.ShaReviewer;

    public string ConnectionString => _postgres.ConnectionString;

    public static Person Someone(Role role, string? organisation) => new(Guid.NewGuid(), "Someone", $"{Guid.NewGuid():N}@test.example", role, organisation);

    public async Task InitializeAsync()
    {
        await _postgres.InitializeSeededAsync(Today);
        _application = new TestApplication(_postgres.ConnectionString);
        var reference = (await _application.AcceptAsync(People.Commissioner, Attempts.LogCase())).Case;
        await _application.AcceptAsync(People.Commissioner, Attempts.On(reference, "request-review", new { on = "2012-02-01", mechanism = "sha-assurance", question = "Elsewhere" }));
        await _application.AcceptAsync(People.Commissioner, Attempts.On(
            reference,
            "record-engagement",
            new { on = "2012-02-02", with = "other-provider", party = "RVR", method = "meeting", summary = "Elsewhere", departure = "Elsewhere" }));
        await AskAndAnswerAsync();
    }

    public Task<T> SendAsync<T>(Person person, IRequest<T> request) => _application!.SendAsync(person, request);

    /// <summary>Every case that the person sees, read one by one.</summary>
    public async Task<IReadOnlyList<CaseFile>> FilesAsync(Person person)
    {
        var files = new List<CaseFile>();
        foreach (var reference in await ReferencesAsync(person, new CaseFilter { State = ShownCases.Either }))
        {
            files.Add((await SendAsync(person, new GetCase(reference))).File);
        }

        return files;
    }

    /// <summary>The references of every case that the list shows with that filter, page by page.</summary>
    public async Task<IReadOnlyList<string>> ReferencesAsync(Person person, CaseFilter filter)
    {
        var references = new List<string>();
        RowPosition? from = null;
        do
        {
            var list = await SendAsync(person, new ListCases { Filter = filter, From = from });
            references.AddRange(list.Rows.Select(row => row.Reference));
            from = list.Page.Next;
        }
        while (from is not null);

        return references;
    }

    public async ValueTask DisposeAsync()
    {
        await _application!.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>Two assurances that were asked for and given: one soon, one after the mechanism would have counted as heard. The demonstration has none.</summary>
    private async Task AskAndAnswerAsync()
    {
        var reference = (await _application!.AcceptAsync(Commissioner, Attempts.LogCase(DemonstrationBodies.FirstPct))).Case;
        foreach (var (mechanism, asked, answered) in new[] { ("sha-assurance", "2012-02-01", "2012-02-11"), ("wcc-assurance", "2012-03-01", "2012-06-01") })
        {
            await _application!.AcceptAsync(Commissioner, Attempts.On(reference, "request-review", new { on = asked, mechanism, question = "Does it assure the case?" }));
            await _application!.AcceptAsync(Reviewer, Attempts.On(reference, "record-assurance", new { on = answered, mechanism, outcome = "assured", notes = "It does" }));
        }
    }
}
