using System.Text.Json;
using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Forms;

/// <summary>A page whose form attempts something, and which comes back with what stands against it.</summary>
public abstract class AttemptFormModel(ISender sender, CurrentPerson current) : PageModel
{
    private const string NotDrawn = "This form is out of date. Open it again.";

    /// <summary>What the form that was sent makes, where it can make several entries.</summary>
    private IReadOnlyList<FormEntry> _entries = [];

    public abstract DateOnly Today { get; }

    /// <summary>What the form adds to, as sentences call it.</summary>
    public abstract string Subject { get; }

    /// <summary>Made when the form is drawn, so that sending it twice records it once.</summary>
    [BindProperty]
    public Guid AttemptId { get; set; }

    /// <summary>Number of the last entry that the form was drawn from, so that nobody acts on what has moved on unseen; null where that does not matter.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>Whether the person has seen that they recorded the same before, and says that this is a further one.</summary>
    [BindProperty]
    public bool IsFurther { get; set; }

    /// <summary>The fields of the form, ready to be drawn.</summary>
    public IReadOnlyList<FormPart> Parts { get; private set; } = [];

    /// <summary>What was typed in a form that is not drawn any more; empty where nothing was.</summary>
    public IReadOnlyList<Detail> Typed { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    /// <summary>What happened since the form was drawn; empty when nothing did.</summary>
    public IReadOnlyList<TimelineEntry> Since { get; private set; } = [];

    /// <summary>What the same form recorded before it was changed; null when it was not sent before.</summary>
    public EarlierSending? Earlier { get; private set; }

    /// <summary>The entry in which the same person has said the same already; null where there is none, or they know it.</summary>
    public int? Same { get; private set; }

    /// <summary>The address of that entry.</summary>
    public string? SameHref => Same is { } number ? History?.EntryHref(number) : null;

    /// <summary>What becomes of the form that says the same again.</summary>
    public virtual string OfFurther => "If this is a further one, send it again.";

    /// <summary>Why the form makes no sense at present; null when it does.</summary>
    public UnavailableForm? Unavailable { get; protected set; }

    /// <summary>Whether the page holds the form as things stand.</summary>
    public virtual bool HasForm => Unavailable is null;

    protected ISender Sender => sender;

    /// <summary>How many entries the form made that was sent.</summary>
    protected int EntriesMade => Math.Max(1, _entries.Count);

    protected Person? Person => current.Person;

    /// <summary>The history that the form adds to, as it was last loaded; null while it has none.</summary>
    protected abstract IHistoryOverview? History { get; }

    /// <summary>Whether everything that others recorded since the form was drawn is shown before it counts.</summary>
    protected virtual bool MindsOthers => true;

    /// <summary>Loads the history anew, after an attempt that the page comes back from.</summary>
    protected abstract Task ReloadAsync(CancellationToken cancellation);

    /// <summary>Where an accepted attempt leads.</summary>
    protected abstract IActionResult Accepted(AttemptResult.Accepted accepted, string action, JsonElement fields);

    /// <summary>The field of the form that answers what was unmet; null where the history must answer it.</summary>
    protected virtual Field? AskedFor(Unmet unmet) => null;

    /// <summary>The fields of the form as they were typed.</summary>
    protected virtual JsonElement Read(IFormCollection form, IReadOnlyList<Field> fields) => FormJson.Read(form, fields);

    /// <summary>What the form makes of the fields as they were typed: one entry, as a rule.</summary>
    protected virtual IReadOnlyList<FormEntry> ReadEntries(IFormCollection form, IReadOnlyList<Field> fields) => [new FormEntry(new PartOfAct("", Read(form, fields)))];

    /// <summary>The box beside which a message about a field stands; null where another message says it already.</summary>
    protected virtual string? BoxOf(string field) => field;

    /// <exception cref="ForbiddenException">The person may not do it.</exception>
    protected void Require(bool isAllowed, string what)
    {
        if (!isAllowed)
        {
            throw new ForbiddenException($"{Person?.Role.ToString() ?? "Nobody"} may not {what}.");
        }
    }

    /// <summary>Draws a form of these fields, or what was typed in it where it no longer applies.</summary>
    /// <param name="last">Number of the last entry that the form is drawn from.</param>
    /// <param name="own">The names of fields that the page draws by itself, below the others.</param>
    protected PageResult Draw(IReadOnlyList<FormPart> parts, IReadOnlyList<Field> fields, Names names, int? last, params IReadOnlyList<string> own)
    {
        Typed = HasForm ? [] : TypedText.Of(HttpContext, fields, names, ReadEntries);
        return Draw(parts, [.. FormJson.NamesOf(fields), .. own], last, own);
    }

    /// <param name="fields">The names of the form's fields, from top to bottom.</param>
    /// <param name="last">Number of the last entry that the form is drawn from.</param>
    /// <param name="own">The names of those that the page draws by itself.</param>
    protected PageResult Draw(IReadOnlyList<FormPart> parts, IReadOnlyList<string> fields, int? last, params IReadOnlyList<string> own)
    {
        AttemptId = AttemptId == Guid.Empty ? Guid.NewGuid() : AttemptId;

        // What others recorded after the earlier sending is told when the form is sent again.
        Seen = MindsOthers ? Earlier?.Number ?? last : null;
        ViewData[ErrorList.FieldOrder] = (IReadOnlyList<string>)[.. parts.SelectMany(part => part.Boxes), .. fields];
        ViewData[ErrorList.Boxes] = HasForm ? [.. parts.SelectMany(part => part.Boxes), .. own] : Array.Empty<string>();
        Parts = parts;
        return Page();
    }

    /// <summary>Makes the attempt. Accepted, it leads on; else the page is to be drawn again with what stands against it.</summary>
    /// <param name="reference">The history; null where the attempt begins one.</param>
    /// <param name="filledIn">Fields of it that nobody typed.</param>
    /// <returns>Null when the page is to be drawn again.</returns>
    /// <exception cref="BadHttpRequestException">The form lacks what every drawn form has.</exception>
    protected async Task<IActionResult?> AttemptAsync(
        string? reference,
        string action,
        JsonElement json,
        CancellationToken cancellation,
        IReadOnlyList<Field>? filledIn = null)
    {
        RequireAttempt();
        if (MindsOthers && reference is not null && Seen is null)
        {
            throw new BadHttpRequestException(NotDrawn);
        }

        var attempt = new Attempt(reference, action, json, AttemptId, MindsOthers ? Seen : null) { FilledIn = filledIn ?? [], OnlyOnce = !IsFurther };
        return await AnswerAsync(await sender.Send(attempt, cancellation), action, json, cancellation);
    }

    /// <exception cref="BadHttpRequestException">The form lacks what every drawn form has.</exception>
    protected void RequireAttempt()
    {
        if (AttemptId == Guid.Empty || Seen is < 0)
        {
            throw new BadHttpRequestException(NotDrawn);
        }
    }

    /// <summary>Gets the page ready to be drawn again with what is missing of the form before anything can be tried.</summary>
    /// <exception cref="BadHttpRequestException">The form lacks what every drawn form has.</exception>
    protected Task ComeBackAsync(FieldError missing, CancellationToken cancellation)
    {
        RequireAttempt();
        return ComeBackAsync(new AttemptResult.Invalid([missing]), cancellation);
    }

    /// <summary>Makes the form's entries as one act, where there are several. Accepted, they lead on; else nothing was recorded, and the page is to be drawn again with what stands against them.</summary>
    /// <returns>Null when the page is to be drawn again.</returns>
    /// <exception cref="BadHttpRequestException">The form lacks what every drawn form has.</exception>
    protected async Task<IActionResult?> AttemptTogetherAsync(string reference, IReadOnlyList<FormEntry> entries, CancellationToken cancellation)
    {
        if (entries.Count > AttemptTogether.MostParts)
        {
            await ComeBackAsync(new FieldError("", $"No more than {AttemptTogether.MostParts} are recorded at once"), cancellation);
            return null;
        }

        _entries = entries;
        if (entries is [{ Part: var only }])
        {
            return await AttemptAsync(reference, only.Do, only.Fields, cancellation);
        }

        RequireAttempt();
        if (Seen is null)
        {
            throw new BadHttpRequestException(NotDrawn);
        }

        var result = await sender.Send(new AttemptTogether(reference, [.. entries.Select(entry => entry.Part)], AttemptId, Seen) { OnlyOnce = !IsFurther }, cancellation);
        return await AnswerAsync(result, entries[^1].Part.Do, entries[^1].Part.Fields, cancellation);
    }

    /// <summary>Leads on after an accepted attempt; else the page is to be drawn again with what stands against it.</summary>
    /// <returns>Null when the page is to be drawn again.</returns>
    protected async Task<IActionResult?> AnswerAsync(AttemptResult result, string action, JsonElement json, CancellationToken cancellation)
    {
        if (result is AttemptResult.Accepted accepted)
        {
            return Accepted(accepted, action, json);
        }

        await ComeBackAsync(result, cancellation);
        return null;
    }

    /// <summary>Gets the page ready to be drawn again with what stands against the attempt.</summary>
    private async Task ComeBackAsync(AttemptResult result, CancellationToken cancellation)
    {
        ModelState.Keep(Request.Form);
        await ReloadAsync(cancellation);
        switch (result)
        {
            case AttemptResult.Refused refused:
                AttemptId = Guid.Empty;
                Refusal = Refusal.Of(History, refused, AskedFor);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AttemptResult.NotTogether refused:
                Refusal = Refusal.Of(History, refused, AskedFor) with { Subject = _entries[refused.Part].Title };
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case AttemptResult.Changed changed:
                AttemptId = Guid.Empty;
                Earlier = new EarlierSending(History, changed.Number, changed.WasAccepted);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case AttemptResult.RecordedBefore same:
                (Same, IsFurther) = (same.Number, true);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case AttemptResult.MovedOn movedOn:
                Since = [.. movedOn.Since.Select(History!.Timeline)];
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case AttemptResult.Invalid invalid:
                Tell(invalid.Errors.Select(error => new PartError(0, error)));
                break;
            case AttemptResult.InvalidTogether invalid:
                Tell(invalid.Errors);
                break;
        }
    }

    private void Tell(IEnumerable<PartError> errors)
    {
        foreach (var (box, message) in FormEntry.Place(_entries, errors, BoxOf))
        {
            ModelState.AddModelError(box, message);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
