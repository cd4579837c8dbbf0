using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reference;

/// <summary>
/// Every merger of Primary Care Trusts as it was recorded, corrected and taken back: it tells who had whose cases at a moment that is past. <see cref="Mergers"/> tells it of today.
/// </summary>
internal sealed class MergerHistory(IReadOnlyList<OrganisationClosing> closings)
{
    /// <summary>For how long somebody may go on with what they had begun when a closing was recorded or taken back.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(5);

    private readonly ILookup<string, OrganisationClosing> _closings = closings.OrderBy(closing => closing.Id).ToLookup(closing => closing.Code, StringComparer.Ordinal);

    public static async Task<MergerHistory> ReadAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        new(await db.OrganisationClosings.AsNoTracking().Where(closing => closing.Kind == OrganisationKind.Pct).ToListAsync(cancellationToken));

    /// <summary>Codes of the trusts whose cases the people of a trust could have in sight then.</summary>
    public IReadOnlyList<string> MergedInto(string pct, DateTimeOffset at) =>
        [.. _closings.Select(closed => closed.Key).Where(code => code != pct && (Follows(pct, code, at) || Follows(pct, code, at - UnderWay)))];

    private bool Follows(string successor, string pct, DateTimeOffset at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { pct };
        for (var next = SuccessorOf(pct, at); next is not null && seen.Add(next); next = SuccessorOf(next, at))
        {
            if (next == successor)
            {
                return true;
            }
        }

        return false;
    }

    private string? SuccessorOf(string pct, DateTimeOffset at) =>
        _closings[pct].LastOrDefault(closing => closing.RecordedAt <= at) is { Into: { } into, ClosedOn: { } on } && on <= Calendar.DayOf(at) ? into : null;
}
