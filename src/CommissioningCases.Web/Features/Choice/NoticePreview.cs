using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The document that a form would send, before it is sent.</summary>
/// <param name="On">The day that it would bear: it tells the record as of that day.</param>
public sealed record NoticePreview(ProgrammeOverview Overview, DateOnly On, bool IsToSha)
{
    /// <summary>The field by which the form says which day's document was shown.</summary>
    public const string Shown = "shown";

    public NoticeDocument Document { get; } = new(Overview, ProgrammeNotice.Of(Overview.File, On, Overview.Bodies), IsToSha);

    public static IEnumerable<FormPart> Parts(HistoryForm<ProgrammeOverview> form) =>
        [new FormPart("_NoticePreview", new NoticePreview(form.Overview, DayOf(form.Overview, name => form.Value(name)), form.Action == NotifySha.Definition))];

    /// <summary>Whether the document of the day that is typed was shown, or there can be none of that day, so that the rules say what is wrong with it.</summary>
    public static bool WasShown(ProgrammeOverview overview, IFormCollection form) =>
        TypedDate.Read(form, FormJson.On).Date is not { } typed
        || !IsPossible(overview, typed)
        || form[Shown].ToString() == DateField.Format(typed);

    /// <summary>The day that is typed; today where none is, or none that a document could bear.</summary>
    private static DateOnly DayOf(ProgrammeOverview overview, Func<string, string?> given) =>
        new TypedDate(given($"{FormJson.On}.day") ?? "", given($"{FormJson.On}.month") ?? "", given($"{FormJson.On}.year") ?? "").Date is { } typed && IsPossible(overview, typed)
            ? typed
            : overview.Today;

    private static bool IsPossible(ProgrammeOverview overview, DateOnly day) => overview.File.Began <= day && day <= overview.Today;
}

/// <summary>A document as pages print it, sent or to be sent.</summary>
public sealed record NoticeDocument(ProgrammeOverview Overview, ProgrammeNotice Notice, bool IsToSha);
