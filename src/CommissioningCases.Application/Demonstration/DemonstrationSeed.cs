using System.Text.Json;
using System.Text.Json.Nodes;
using CommissioningCases.Application.Reading;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Demonstration;

/// <summary>
/// Fills a database with the demonstration, once: every attempt goes the way that a person's attempt goes, with a clock that shows when that person would have
/// made it. Servers that start at the same time wait for each other, and a seeding that was cut off goes on where it was.
/// </summary>
public static class DemonstrationSeed
{
    private const long Lock = 5_080_2011_0719;

    /// <returns>How many attempts were recorded; 0 when the demonstration was there already, or when the database is in real use.</returns>
    public static async Task<int> SeedAsync(string connectionString, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (await IsThereAsync(connectionString, DemonstrationPlan.On(today)[^1], cancellationToken))
        {
            return 0;
        }

        await using var holder = await DatabaseLock.TakeAsync(connectionString, Lock, cancellationToken);
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        if (await DemonstrationAccounts.AreOutOfPlaceAsync(db, cancellationToken))
        {
            return 0;
        }

        await DemonstrationOrganisations.AddAsync(db, cancellationToken);
        await DemonstrationAccounts.AddAsync(db, cancellationToken);
        return await RecordAsync(connectionString, DemonstrationPlan.On(await BeganAsync(db, today, cancellationToken)), cancellationToken);
    }

    private static async Task<bool> IsThereAsync(string connectionString, PlannedAttempt attempt, CancellationToken cancellationToken)
    {
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        return await DayOfAsync(db, attempt, cancellationToken) is not null;
    }

    /// <summary>The day from which an earlier seeding counted its days; today where there was none.</summary>
    private static async Task<DateOnly> BeganAsync(CasesDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var first = DemonstrationPlan.On(today).First(planned => !IsOfProgramme(planned));
        return await DayOfAsync(db, first, cancellationToken) is { } day ? today.AddDays(day.DayNumber - Calendar.DayOf(first.At).DayNumber) : today;
    }

    private static Task<DateOnly?> DayOfAsync(CasesDbContext db, PlannedAttempt attempt, CancellationToken cancellationToken)
    {
        var caseId = CaseLoader.NewId(attempt.FirstAttemptId, name: null);
        return db.Entries
            .Where(entry => entry.CaseId == caseId && entry.AttemptId == attempt.AttemptId)
            .Select(entry => (DateOnly?)entry.OnDay)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static async Task<int> RecordAsync(string connectionString, IReadOnlyList<PlannedAttempt> plan, CancellationToken cancellationToken)
    {
        var clock = new DemonstrationClock();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddApplication(connectionString)
            .BuildServiceProvider();
        await using var db = CasesDbContextOptions.NewContext(connectionString);
        var people = await db.Users.AsNoTracking().ToDictionaryAsync(user => user.UserName!, user => user.ToPerson(), cancellationToken);
        var references = new Dictionary<string, string>();
        foreach (var planned in plan)
        {
            clock.Now = planned.At;
            await using var scope = services.CreateAsyncScope();
            var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
            var sender = scope.ServiceProvider.GetRequiredService<ISender>();
            current.Person = people[planned.Attempt.By];
            var result = await sender.Send(Request(planned, references), cancellationToken);
            references[planned.History] = Expect(planned, result);
        }

        return plan.Count;
    }

    /// <summary>Choice programmes are brought in by an administrator under a name of their own. Their days are those of the letter, not counted from any.</summary>
    private static bool IsOfProgramme(PlannedAttempt planned) => planned.Attempt.By == DemonstrationAccounts.Administrator.UserName;

    private static IRequest<AttemptResult> Request(PlannedAttempt planned, IReadOnlyDictionary<string, string> references)
    {
        var (_, action, fields, _) = planned.Attempt;
        return IsOfProgramme(planned)
            ? new ImportAttempt(Path.GetFileNameWithoutExtension(planned.History), action, fields, planned.AttemptId)
            : new Attempt(references.GetValueOrDefault(planned.History), action, WithReference(fields, references), planned.AttemptId, Seen: null);
    }

    /// <summary>A case that continues another, or starts from a contract, names its file, for the reference that the service has given it since.</summary>
    private static JsonElement WithReference(JsonElement fields, IReadOnlyDictionary<string, string> references)
    {
        var known = JsonObject.Create(fields)!;
        foreach (var field in new[] { LogCase.ContinuesField, LogCase.ContractField })
        {
            if (fields.TryGetProperty(field.Name, out var named) && references.GetValueOrDefault(named.GetString()!) is { } reference)
            {
                known[field.Name] = reference;
            }
        }

        return JsonSerializer.SerializeToElement(known);
    }

    /// <returns>The case's reference.</returns>
    private static string Expect(PlannedAttempt planned, AttemptResult result) => result switch
    {
        AttemptResult.Accepted accepted when planned.Attempt.Refused.Count == 0 => accepted.Case,
        AttemptResult.Refused refused when planned.Attempt.Refused.Count > 0 => refused.Case,
        _ => throw new InvalidOperationException($"Line {planned.Line + 1} of {planned.History} came to: {result}"),
    };
}
