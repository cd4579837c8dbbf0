using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Correspondence;

/// <summary>The template of a kind of letter as it is at present.</summary>
/// <param name="Number">How often it was changed: what a form hands on as what it was drawn from.</param>
/// <param name="ChangedOn">Null where it was never changed.</param>
/// <param name="ChangedBy">What people call whoever changed it last; null where that is not known.</param>
public sealed record KeptTemplate(LetterKind Kind, LetterTemplate Template, int Number, DateOnly? ChangedOn, string? ChangedBy)
{
    /// <summary>Whether it says what it said when the service came.</summary>
    public bool IsOriginal => Template == Kind.Original;

    internal static async Task<KeptTemplate> ReadAsync(CasesDbContext db, LetterKind kind, CancellationToken cancellationToken) =>
        (await ReadAsync(db, db.LetterTemplates.Where(change => change.Kind == kind.Name), [kind], cancellationToken))[0];

    internal static Task<IReadOnlyList<KeptTemplate>> ReadAllAsync(CasesDbContext db, CancellationToken cancellationToken) => ReadAsync(db, db.LetterTemplates, LetterKinds.All, cancellationToken);

    private static async Task<IReadOnlyList<KeptTemplate>> ReadAsync(CasesDbContext db, IQueryable<LetterTemplateChange> changes, IReadOnlyList<LetterKind> kinds, CancellationToken cancellationToken)
    {
        var all = db.LetterTemplates;
        var latest = await (
            from change in changes.AsNoTracking()
            where !all.Any(later => later.Kind == change.Kind && later.Number > change.Number)
            join account in db.AccountHolders on change.ChangedBy equals account.Id into holders
            from holder in holders.DefaultIfEmpty()
            select new { Change = change, By = holder == null ? null : holder.Name }).ToDictionaryAsync(one => one.Change.Kind, cancellationToken);
        return [.. kinds.Select(kind => latest.GetValueOrDefault(kind.Name) is { } last ? Of(kind, last.Change, last.By) : new KeptTemplate(kind, kind.Original, 0, null, null))];
    }

    private static KeptTemplate Of(LetterKind kind, LetterTemplateChange last, string? by) => new(
        kind,
        last is { Heading: { } heading, Text: { } text } ? new LetterTemplate(heading, text) : kind.Original,
        last.Number,
        Calendar.DayOf(last.ChangedAt),
        by);
}
