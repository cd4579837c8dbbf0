using System.Globalization;
using CommissioningCases.Web.Features.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Correspondence;

/// <summary>Writes the letter that an entry of a case asks for: filled from the case, changed by hand, seen before it goes, taken away as a file and kept with the entry.</summary>
public sealed class WriteModel(ISender sender, CurrentPerson current) : PageModel
{
    // What the buttons of the form ask for. They are of one form, so that what was typed goes with each.
    public const string Preview = "preview";
    public const string Pdf = "pdf";
    public const string Word = "word";
    public const string Keep = "keep";
    public const string Another = "another";

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Made when the form is drawn, so that sending it twice keeps one letter.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>Which button was pressed.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>The entry of the letter that is written next.</summary>
    [BindProperty]
    public int? Next { get; set; }

    public LetterToWrite Letter { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    /// <summary>The letter as it was typed; null where it is not looked at.</summary>
    public LetterPreview? Shown { get; private set; }

    /// <summary>The letters that were kept with the entry.</summary>
    public IEnumerable<DocumentRow> Kept => Overview.DocumentsOf(Letter.Subject.Entry).Where(row => row is { Document.Details.Kind: CaseDocumentKind.Letter, IsStruck: false });

    /// <summary>To whom else such a letter goes.</summary>
    public Select NextField => new("Next", "Letter to", [.. Letter.Together.Where(one => one != Letter.Subject).Select(one => new Option(one.Entry.ToString(CultureInfo.InvariantCulture), Letter.NameOf(one)))]);

    /// <summary>What to look at before the letter goes. It can be written all the same: it may be one that went long ago.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. Letter.Passed is { } passed ? [$"The day by which {Letter.Addressee} is to act, {EnglishFormat.Day(passed)}, has passed. Check that the letter says what it should."] : Array.Empty<string>(),
        .. Typed is { To.Length: > 0, HasAddress: true } ? Array.Empty<string>() : [$"The service knows no address of {Letter.Addressee}: write it below the name, or the letter goes to a name alone."],
    ];

    private TypedLetter Typed => TypedLetter.Of(To, Heading, Text);

    public async Task OnGetAsync(string reference, int entry, CancellationToken cancellation)
    {
        await LoadAsync(reference, entry, cancellation);
        AttemptId = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPostAsync(string reference, int entry, CancellationToken cancellation)
    {
        await LoadAsync(reference, entry, cancellation);
        return Do switch
        {
            Pdf => await WriteAsync(PaperFormat.Pdf, cancellation),
            Word => await WriteAsync(PaperFormat.Word, cancellation),
            Keep => await KeepAsync(cancellation),
            Another when Letter.Together.Any(one => one.Entry == Next) => LocalRedirect(Links.CaseLetter.To(Letter.View.Reference, Next!.Value)),
            _ => ShowPreview(),
        };
    }

    private PageResult ShowPreview()
    {
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;
        var typed = Typed;
        Shown = new LetterPreview(Letter.Letterhead, EnglishFormat.Day(Letter.View.Today), Letter.View.Reference, typed.To, typed.Heading, typed.Text);
        return Page();
    }

    private async Task<IActionResult> WriteAsync(PaperFormat format, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        var (isValid, _) = await sender.TrySendAsync(new WriteLetter(Letter.View.Reference, Letter.Subject.Entry, Typed, format, file), ModelState, cancellation);
        return isValid ? File(file.ToArray(), PaperAddress.ContentTypeOf(format), Letter.FileName + PaperAddress.EndingOf(format)) : this.Invalid();
    }

    private async Task<IActionResult> KeepAsync(CancellationToken cancellation)
    {
        if (AttemptId == Guid.Empty)
        {
            throw new BadHttpRequestException("This form is out of date. Open it again.");
        }

        var (isValid, kept) = await sender.TrySendAsync(new KeepLetter(Letter.View.Reference, Letter.Subject.Entry, Typed, AttemptId), ModelState, cancellation);
        if (!isValid)
        {
            return this.Invalid();
        }

        RecordedEntry.Leave(TempData, kept!.Reference, kept.Number, 1);
        return Redirect(Overview.Page);
    }

    private async Task LoadAsync(string reference, int entry, CancellationToken cancellation)
    {
        Letter = await sender.Send(new GetLetter(CaseLinks.ReferenceOf(reference), entry), cancellation);
        Overview = new CaseOverview(Letter.View, new Permissions(current.Person));
    }
}
