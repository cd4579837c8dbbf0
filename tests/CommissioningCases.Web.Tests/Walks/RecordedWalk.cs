using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Walks;

/// <summary>Records walks without forms, for tests that begin in the middle.</summary>
public static class RecordedWalk
{
    /// <summary>Records a walk's lines on a new case of the commissioner's Primary Care Trust.</summary>
    /// <param name="through">Number of the last line.</param>
    /// <returns>The case's reference.</returns>
    public static async Task<string> RecordAsync(this CasesSite site, string walk, int through, string pct = DemonstrationBodies.FirstPct)
    {
        string? reference = null;
        foreach (var line in Walk.Named(walk).Lines.Where(line => line.Number <= through))
        {
            var fields = JsonObject.Create(line.Fields)!;
            fields[LogCase.PctField.Name] = pct;
            if (line.Do == AssignOwner.Definition.Name)
            {
                fields[AssignOwner.OwnerField.Name] = TestAccounts.EmailOf("commissioner");
            }

            reference = await site.AttemptAsync(reference, line.Do, fields, pct);
        }

        return reference!;
    }

    /// <summary>Tries one more thing on a case.</summary>
    /// <returns>The case's reference.</returns>
    public static async Task<string> AttemptAsync(this CasesSite site, string? reference, string action, JsonObject fields, string pct = DemonstrationBodies.FirstPct)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var attempt = new Attempt(reference, action, JsonSerializer.SerializeToElement(fields), Guid.NewGuid(), Seen: null);
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Recorder(action, attempt.Fields, pct);
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(attempt) switch
        {
            AttemptResult.Accepted accepted => accepted.Case,
            AttemptResult.Refused refused => refused.Case,
            var other => throw new InvalidOperationException($"{action}: {other}"),
        };
    }

    /// <summary>Somebody whose place it is to record such a thing.</summary>
    private static Person Recorder(string action, JsonElement fields, string pct) => Speakers.Of(action, fields) switch
    {
        "board" => Named(2, "Robin Board", Role.BoardSecretary, pct),
        "sha" => Named(3, "Robin Reviewer", Role.ShaReviewer, DemonstrationBodies.Sha.Code),
        "union" => Named(4, "Robin Steward", Role.UnionRepresentative, DemonstrationBodies.Sha.Code) with { Union = "UNISON" },
        _ => Named(1, "Robin Recorder", Role.Commissioner, pct),
    };

    private static Person Named(int id, string name, Role role, string organisation) => new(new Guid(id, 0, 0, new byte[8]), name, "robin@test.example", role, organisation);

    /// <summary>Imports a walk's lines under a name of its own.</summary>
    public static async Task ImportAsync(this CasesSite site, string name, string walk, int through)
    {
        foreach (var line in Walk.Named(walk).Lines.Where(line => line.Number <= through))
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ImportAttempt(name, line.Do, line.Fields, Guid.NewGuid()));
        }
    }

    /// <summary>Imports the walk of a choice programme as that of a cluster. Its entries have the numbers of its lines.</summary>
    /// <param name="notice">The document by which the SHA was notified; null where it was by other ways.</param>
    public static Task ImportProgrammeAsync(this CasesSite site, string cluster, int through, string? notice = null) => site.ImportLinesAsync(
        $"programme-{cluster}",
        Walk.Named("programme").Lines.Where(line => line.Number <= through).Select(line => (line.Do, OfCluster(line, cluster, notice))));

    private static JsonObject OfCluster(WalkedLine line, string cluster, string? notice)
    {
        var own = JsonObject.Create(line.Fields)!;
        if (line.Do == OpenProgramme.Definition.Name)
        {
            own[OpenProgramme.ClusterField.Name] = cluster;
        }

        if (line.Do == NotifySha.Definition.Name)
        {
            own[NotifySha.NoticeField.Name] = notice;
        }

        return own;
    }

    /// <summary>Imports a few lines, of whichever Primary Care Trust, under a name of their own.</summary>
    public static async Task ImportLinesAsync(this CasesSite site, string name, params IEnumerable<(string Do, JsonObject Fields)> lines)
    {
        foreach (var (action, fields) in lines)
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentPerson>().Person = Person.Operator;
            await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ImportAttempt(name, action, JsonSerializer.SerializeToElement(fields), Guid.NewGuid()));
        }
    }

    public static Task<string> NoteAsync(this CasesSite site, string reference, string text) =>
        site.AttemptAsync(reference, AddNote.Definition.Name, new JsonObject { ["on"] = "2012-01-01", ["text"] = text });
}
