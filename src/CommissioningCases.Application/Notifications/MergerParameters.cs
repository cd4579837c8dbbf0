using Npgsql;

namespace CommissioningCases.Application.Notifications;

/// <summary>Which trusts and authorities follow which, as statements take it: the merged trusts, behind each the one that follows it, and the same of authorities.</summary>
internal static class MergerParameters
{
    public static NpgsqlParameter[] Of(ReferenceData reference, DateOnly day)
    {
        var (pcts, shas) = (reference.Bodies.MergersOn(day), reference.ShaMergersOn(day));
        return
        [
            new NpgsqlParameter<string[]> { TypedValue = [.. pcts.Select(merger => merger.Pct)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. pcts.Select(merger => merger.Successor)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. shas.Select(merger => merger.Sha)] },
            new NpgsqlParameter<string[]> { TypedValue = [.. shas.Select(merger => merger.Successor)] },
        ];
    }
}
