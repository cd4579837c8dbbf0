using System.Text.Json;
using CommissioningCases.Application.Cases;
using CommissioningCases.Application.Choice;
using CommissioningCases.Application.Contracts;
using CommissioningCases.Application.Projections;
using CommissioningCases.Application.Reading;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Packs;

/// <summary>A case, programme or contract as a person may see it.</summary>
internal sealed record ShownHistory(Guid Id, string Name, HistoryFile File, KnownBodies Bodies, IReadOnlyDictionary<int, EntryView> Entries)
{
    /// <summary>Finds it in the person's scope, as the pages of a case and of a programme do.</summary>
    /// <exception cref="NotFoundException">There is none of that name, or it is out of sight.</exception>
    public static async Task<ShownHistory> FindAsync(ISender sender, CasesDbContext db, string name, CancellationToken cancellationToken)
    {
        if (await db.ChoiceProgrammes.Where(programme => programme.Name == name).Select(programme => programme.Cluster).SingleOrDefaultAsync(cancellationToken) is { } cluster)
        {
            var view = await sender.Send(new GetProgramme(cluster), cancellationToken);
            var numbers = Enumerable.Range(1, view.File.LastNumber).ToList();
            var found = await sender.Send(new GetProgrammeEntries(cluster, numbers), cancellationToken);
            return new ShownHistory(view.Id, view.Reference, view.File, view.Bodies, found.Entries.ToDictionary(entry => entry.Number));
        }

        var one = await sender.Send(new GetCase(name), cancellationToken);
        return new ShownHistory(one.Id, one.Reference, one.File, one.Bodies, one.Entries.ToDictionary(entry => entry.Number));
    }

    /// <summary>The contract that the case is about, with what was measured of it; null where it is about none that is in sight.</summary>
    public async Task<ShownHistory?> FindContractAsync(ISender sender, CancellationToken cancellationToken) =>
        File is CaseFile { Contract: { } name } && await sender.Send(new FindContract(name), cancellationToken) is { } found
            ? new ShownHistory(found.Id, found.Reference, found.File, found.Bodies, found.Entries.ToDictionary(entry => entry.Number))
            : null;

    /// <summary>Whether the person sees all of an entry. Of what they see in part nothing can be proved but that something stands there.</summary>
    public bool Shows(Entry entry) => Entries.TryGetValue(entry.Number, out var seen) && JsonElement.DeepEquals(seen.Fields, entry.ReadFields());
}
