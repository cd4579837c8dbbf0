using System.Text.Json;
using CommissioningCases.Testing;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Application.Tests.Recording;

/// <summary>That the Board approves an award is recorded by those alone who showed a moment ago who they are.</summary>
public sealed class AwardApprovalTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Attempt_ToRecordTheApprovalOfAnAward_AsksForThePasswordAgain()
    {
        await using var application = new TestApplication(postgres.ConnectionString);
        var name = $"case {Guid.NewGuid()}";
        var lines = File.ReadLines(Histories.Sample.PathOf("scenario-1-market-test")).Select(line => HistoryLine.Read(JsonSerializer.Deserialize<JsonElement>(line))).ToList();
        foreach (var line in lines.TakeWhile(line => !IsApproval(line)))
        {
            await application.SendAsync(People.Administrator, new ImportAttempt(name, line.Submission.Do!, line.Submission.Fields, Guid.NewGuid()));
        }

        var pct = (await application.SendAsync(People.Auditor, new GetCase(name))).File.Logged.Pct;
        var secretary = People.BoardSecretary with { Organisation = pct };
        var approval = new Attempt(name, "board-decision", lines.First(IsApproval).Submission.Fields, Guid.NewGuid(), Seen: null);

        await Should.ThrowAsync<NotConfirmedException>(() => SendAsync(application, secretary, isConfirmed: false, approval));
        (await SendAsync(application, secretary, isConfirmed: true, approval)).ShouldBeOfType<AttemptResult.Accepted>();
    }

    private static bool IsApproval(HistoryLine line) => line.Submission.Do == "board-decision" && line.Submission.Fields.GetProperty("step").GetString() == "award";

    private static async Task<AttemptResult> SendAsync(TestApplication application, Person person, bool isConfirmed, Attempt attempt)
    {
        await using var scope = application.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentPerson>();
        (current.Person, current.IsConfirmed) = (person, isConfirmed);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(attempt);
    }
}
