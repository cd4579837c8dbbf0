using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Reference;

/// <summary>
/// Every merger of Primary Care Trusts, or of Strategic Health Authorities, as it was recorded, corrected and taken back: it tells who had whose cases at a moment that is past. <see cref="Mergers"/> tells it of today.
/// </summary>
internal sealed class MergerHistory(IReadOnlyList<OrganisationClosing> closings)
{
    /// <summary>For how long somebody may go on with what they had begun when a closing was recorded or taken back.</summary>
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(5);

    private readonly ILookup<(OrganisationKind Kind, string Code), OrganisationClosing> _closings = closings.OrderBy(closing => closing.Id).ToLookup(closing => (closing.Kind, closing.Code));

    public static async Task<MergerHistory> ReadAsync(CasesDbContext db, CancellationToken cancellationToken) =>
        new(await db.OrganisationClosings.AsNoTracking().Where(closing => closing.Kind == OrganisationKind.Pct || closing.Kind == OrganisationKind.Sha).ToListAsync(cancellationToken));

    /// <summary>Codes of the trusts, or of the authorities, whose cases the people of one of their kind could have in sight then.</summary>
    public IReadOnlyList<string> MergedInto(OrganisationKind kind, string code, DateTimeOffset at) =>
        [.. _closings.Where(closed => closed.Key.Kind == kind).Select(closed => closed.Key.Code).Where(other => other != code && (Follows(kind, code, other, at) || Follows(kind, code, other, at - UnderWay)))];

    private bool Follows(OrganisationKind kind, string successor, string merged, DateTimeOffset at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { merged };
        for (var next = SuccessorOf(kind, merged, at); next is not null && seen.Add(next); next = SuccessorOf(kind, next, at))
        {
            if (next == successor)
            {
                return true;
            }
        }

        return false;
    }

    private string? SuccessorOf(OrganisationKind kind, string code, DateTimeOffset at) =>
        _closings[(kind, code)].LastOrDefault(closing => closing.RecordedAt <= at) is { Into: { } into, ClosedOn: { } on } && on <= Calendar.DayOf(at) ? into : null;
}
