using System.Collections.Immutable;
using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Reading;

/// <summary>What of a contract is kept from union representatives: what it is worth, notes, and documents.</summary>
internal static class ContractSight
{
    public static ContractView AsUnionsSeeIt(this ContractView view) => view with
    {
        File = view.File.AsUnionsSeeIt(),
        Entries = [.. view.Entries.AsUnionsSeeThem(view.File)],
    };

    /// <summary>Those entries of the contract that union representatives see, each without what of it they do not.</summary>
    public static IEnumerable<EntryView> AsUnionsSeeThem(this IEnumerable<EntryView> entries, ContractFile file) => entries.Select(entry => See(entry, file)).OfType<EntryView>();

    public static ContractFile AsUnionsSeeIt(this ContractFile file) => file with
    {
        Recorded = file.Recorded with { Value = null },
        Amendments = file.Amendments.ConvertAll(amendment => amendment with { Details = amendment.Details with { Value = null } }),
        Variations = file.Variations.ConvertAll(variation => variation with { Details = variation.Details with { Value = null } }),
        Documents = [],
        Notes = [],
        Struck = file.Struck.Where(struck => struck.Value.Fact is not ContractDocument)
            .ToImmutableDictionary(struck => struck.Key, struck => struck.Value with { Details = struck.Value.Details with { Reason = "" } }),
    };

    /// <returns>Null where they do not see it. What was refused of an entry of which they do not see all tells of the rest, too.</returns>
    private static EntryView? See(EntryView entry, ContractFile file)
    {
        var sight = file.Kind.SightOf(file, entry.Do, entry.Fields);
        return sight.IsNothing || (!entry.IsAccepted && sight is not { IsAll: true, Hidden: [] }) ? null : entry with { Fields = UnionFields.Of(entry.Fields, sight) };
    }
}
