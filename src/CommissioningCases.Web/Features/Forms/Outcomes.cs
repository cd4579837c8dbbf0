namespace CommissioningCases.Web.Features.Forms;

/// <summary>How a page that came back tells its outcome at once.</summary>
public static class Outcomes
{
    /// <summary>The page's title with what became of the attempt before it.</summary>
    public static string TitleOf(AttemptFormModel form, string title) =>
        form.Refusal is not null ? $"Refused: {title}"
        : form.Earlier is not null || form.Same is not null ? $"Not recorded: {title}"
        : form.Since.Count > 0 ? $"Changed: {title}"
        : title;
}
