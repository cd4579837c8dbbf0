using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Admin.LetterTemplates;

/// <summary>Edits the template of a kind of letter, tries it with the example case, and puts it back.</summary>
public sealed class EditModel(ISender sender) : PageModel
{
    /// <summary>What the button asks for that saves nothing.</summary>
    public const string Preview = "preview";

    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>How often the template was changed when the form was drawn.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Do { get; set; }

    public KeptTemplate Kept { get; private set; } = null!;

    /// <summary>The example letter; null where none was asked for.</summary>
    public LetterPreview? Shown { get; private set; }

    /// <summary>Whether somebody else changed the template since the form was drawn.</summary>
    public bool IsOvertaken => ModelState.ErrorOf(nameof(Seen)) is not null;

    private LetterTemplate Typed => LetterTemplate.Of(Heading, Text);

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Seen = Kept.Number;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Do == Preview ? await ShowPreviewAsync() : await SendAsync(Typed, $"The template “{Kept.Kind.Title}” is saved. Letters are written from it from now on.");
    }

    public async Task<IActionResult> OnPostRestoreAsync()
    {
        await LoadAsync();
        return await SendAsync(null, $"The template “{Kept.Kind.Title}” has the text again that it came with.");
    }

    private async Task<IActionResult> ShowPreviewAsync()
    {
        var (isValid, letter) = await sender.TrySendAsync(new TryLetterTemplate(Kind, Typed), ModelState, HttpContext.RequestAborted);
        if (!isValid)
        {
            return this.Invalid();
        }

        var examples = Kept.Kind.Examples;
        Shown = new LetterPreview(examples["pct"], examples["today"], examples["reference"], examples[Kept.Kind.Words[0].Name], letter!.Heading, letter.Text);
        return Page();
    }

    private async Task<IActionResult> SendAsync(LetterTemplate? template, string done)
    {
        var (isValid, _) = await sender.TrySendAsync(new ChangeLetterTemplate(Kind, template, Seen), ModelState, HttpContext.RequestAborted);
        if (isValid)
        {
            this.SayDone(done);
            return LocalRedirect(Links.LetterTemplate.To(Kind));
        }

        Seen = Kept.Number; // who saves again has seen what is there now
        return this.Invalid();
    }

    private async Task LoadAsync() => Kept = await sender.Send(new GetLetterTemplate(Kind), HttpContext.RequestAborted);
}
