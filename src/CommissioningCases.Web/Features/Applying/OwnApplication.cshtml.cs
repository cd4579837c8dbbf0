using CommissioningCases.Web.Doors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CommissioningCases.Web.Features.Applying;

/// <summary>Where an applicant's link leads: the application is written over several visits, sent, and read.</summary>
public sealed class OwnApplicationModel(ISender sender) : LinkPageModel<OpenedApplication>
{
    private const string Send = "send";

    /// <summary>The marks that a page which could not be saved was drawn with; null where it shows what is saved.</summary>
    private List<string>? _drawn;

    /// <summary>What the button says that was pressed.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public Guid Removed { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    /// <summary>What was typed and could not be saved, where the page has no boxes for it any more.</summary>
    public IReadOnlyList<string> Unsaved { get; private set; } = [];

    /// <summary>Whether the answer was changed from another page, too.</summary>
    /// <param name="question">From 0.</param>
    public bool IsChangedMeanwhile(int question) => ModelState[SaveApplication.AnswerName(question)]?.Errors.Any(error => error.ErrorMessage == AnswerMark.ChangedMeanwhile) == true;

    /// <summary>The mark to go on with: of what is saved, where the page shows that.</summary>
    public string MarkOf(int question) => _drawn is { } drawn && question < drawn.Count && !IsChangedMeanwhile(question) ? drawn[question] : AnswerMark.Of(Opened!.Application.Answers[question]);

    public static string MarkName(int question) => $"Drawn.{question + 1}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FinishAsync(cancellation))
        {
            return await ShowAsync(cancellation, isValid: false);
        }

        var (isValid, isGood) = await SaveAsync(TypedAnswers(), Act == Send, cancellation);
        Done = isValid && isGood ? (Act == Send ? "Your application was received. We have sent you a receipt." : "Your answers are saved.") : null;
        return await ShowAsync(cancellation, isValid);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        if (!await SaveTypedAsync(cancellation))
        {
            return await ShowAsync(cancellation, isValid: false);
        }

        await sender.Send(new RemoveLinkDocument(Code, Removed), cancellation);
        Done = "The document was removed.";
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellation)
    {
        if (!await SaveTypedAsync(cancellation))
        {
            return await ShowAsync(cancellation, isValid: false);
        }

        var (isValid, isGood) = await sender.TrySendAsync(new AskAboutOffer(Code, Question), ModelState, cancellation);
        if (isValid && isGood)
        {
            (Done, Question) = ("Your question is sent. The answer will stand here and on the page of the offer, and you get it by mail.", null);
            ModelState.Remove(nameof(Question));
        }

        return await ShowAsync(cancellation, isValid);
    }

    /// <summary>A question is asked by a button of its own, and saved by none.</summary>
    protected override bool IsLeft => !string.IsNullOrWhiteSpace(Question);

    /// <summary>The answers, which stand in the same form.</summary>
    protected override async Task<bool> SaveTypedAsync(CancellationToken cancellation) =>
        TypedAnswers() is not { Count: > 0 } answers || (await SaveAsync(answers, isSent: false, cancellation)).IsValid;

    /// <summary>Adds a document that was chosen and not added yet. A question that was typed and not asked keeps the application from being sent.</summary>
    /// <returns>Whether nothing is left.</returns>
    private async Task<bool> FinishAsync(CancellationToken cancellation)
    {
        var isUnasked = Act == Send && !string.IsNullOrWhiteSpace(Question);
        if (Document is null && !isUnasked)
        {
            return true;
        }

        if (!await SaveTypedAsync(cancellation))
        {
            return false;
        }

        if (isUnasked)
        {
            ModelState.AddModelError(nameof(Question), "You typed a question and did not ask it. Ask it, or take it out, before you send the application");
        }

        await using var content = Document?.OpenReadStream();
        if (Document is not null && await AddAsync(Document.FileName, content, cancellation) is { } fault)
        {
            ModelState.AddModelError(nameof(Document), fault);
        }

        return ModelState.IsValid;
    }

    private async Task<(bool IsValid, bool IsGood)> SaveAsync(List<string> answers, bool isSent, CancellationToken cancellation)
    {
        var drawn = Typed(MarkName);
        var (isValid, isGood) = await sender.TrySendAsync(new SaveApplication(Code, answers, isSent) { Drawn = drawn }, ModelState, cancellation);
        if (!isValid)
        {
            _drawn = drawn;
            ModelState.Keep(Request.Form);
            Unsaved = [.. answers.Where(answer => !string.IsNullOrWhiteSpace(answer))];
        }

        return (isValid, isGood);
    }

    protected override Task<OpenedApplication?> OpenAsync(CancellationToken cancellation) => sender.Send(new OpenApplicationLink(Code), cancellation);

    protected override Task<string?> AddAsync(string? fileName, Stream? content, CancellationToken cancellation) => sender.Send(new AddLinkDocument(Code, fileName, content), cancellation);

    protected override string Added(string fileName) => $"{fileName} was added.";

    private List<string> TypedAnswers() => Typed(SaveApplication.AnswerName);

    private List<string> Typed(Func<int, string> nameOf) =>
    [
        .. Enumerable.Range(0, int.MaxValue).Select(nameOf).TakeWhile(Request.Form.ContainsKey).Select(name => Request.Form[name].ToString().ReplaceLineEndings("\n")),
    ];
}
