using System.Text.Json;
using CommissioningCases.Application.Recording;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Choice;

/// <summary>What the Department collects of each cluster in the person's scope (CP.4), and how far each is with it.</summary>
/// <param name="Sha">Only those of that Strategic Health Authority; null for all.</param>
[Allow(Role.Commissioner, Role.BoardSecretary, Role.ShaReviewer, Role.Auditor, Role.DepartmentReader)]
public sealed record ListReturns(string? Sha = null) : IRequest<ReturnList>;

/// <param name="Clusters">By name, those of one Strategic Health Authority together.</param>
/// <param name="Shas">The authorities of the clusters in the person's scope, by name.</param>
public sealed record ReturnList(IReadOnlyList<ClusterReturn> Clusters, IReadOnlyList<StrategicHealthAuthority> Shas, DateOnly Today)
{
    /// <summary>The lines of all that were sent with a document: one for each service.</summary>
    public IEnumerable<NoticeLine> Lines => Clusters.Where(one => one.Document is not null).SelectMany(one => one.Document!.Services.Select(service => new NoticeLine(one.Document, one.One.Programme!.SharedOn!.Value, service)));
}

/// <param name="Entry">Number of the entry that sent it; null while none has.</param>
/// <param name="Document">What was sent; null where it was sent by other ways, and while nothing was.</param>
public sealed record ClusterReturn(ClusterProgramme One, int? Entry, ProgrammeNotice? Document)
{
    public ReturnState State => One.Programme switch
    {
        null => ReturnState.NotBegun,
        _ when Entry is not null && Document is null => ReturnState.SentOtherwise,
        _ when Entry is not null => ReturnState.Sent,
        { ShaNotifiedOn: not null } => ReturnState.WithSha,
        _ => ReturnState.InPreparation,
    };

    /// <summary>Whether the programme has other than so many services by now.</summary>
    public bool HasChanged => Document is not null && Document.Services.Count != One.Programme!.ServicesSelected;
}

/// <summary>How far a cluster is with what the Department collects, in the order in which it goes on.</summary>
public enum ReturnState
{
    /// <summary>The cluster has no programme yet.</summary>
    NotBegun,
    InPreparation,

    /// <summary>The SHA was notified of the priorities; they were not shared with the Department yet.</summary>
    [Label("With the SHA")]
    WithSha,
    Sent,

    /// <summary>Sent by other ways, and recorded afterwards: the record holds no document.</summary>
    [Label("Sent by other ways")]
    SentOtherwise,
}

internal sealed class ListReturnsHandler(CasesDbContext db, ISender sender) : IRequestHandler<ListReturns, ReturnList>
{
    private static readonly string Sharing = ShareWithDepartment.Definition.Name;

    public async Task<ReturnList> Handle(ListReturns request, CancellationToken cancellationToken)
    {
        var list = await sender.Send(new ListProgrammes(request.Sha), cancellationToken);
        Guid[] shared = [.. list.Clusters.Select(one => one.Programme).Where(programme => programme?.SharedOn is not null).Select(programme => programme!.CaseId)];
        var sent = await db.Entries
            .Where(entry => shared.Contains(entry.CaseId) && entry.Do == Sharing && entry.Outcome == Entry.Accepted)
            .Select(entry => new { entry.CaseId, entry.Number, entry.Fields })
            .ToDictionaryAsync(entry => entry.CaseId, cancellationToken);
        return new ReturnList(
            [
                .. from one in list.Clusters
                   let entry = one.Programme is { CaseId: var id } ? sent.GetValueOrDefault(id) : null
                   select new ClusterReturn(one, entry?.Number, entry is null ? null : SentNotice.DocumentOf(Sharing, JsonSerializer.Deserialize<JsonElement>(entry.Fields))),
            ],
            list.Shas,
            list.Today);
    }
}
