using CommissioningCases.Web.Features.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>
/// The form of an application that asked the questions of one offer and was sent for a day of another. Each answer goes along with its own question; none is
/// recorded under one that it does not answer.
/// </summary>
public sealed class MovedAnswers
{
    private const string Message = "The questions of that day are others. Answer those that are asked below";

    private readonly Dictionary<string, string> _fields;
    private readonly Offer _offer;

    private MovedAnswers(Offer offer, IEnumerable<Detail> typed)
    {
        _offer = offer;
        _fields = new(StringComparer.Ordinal) { [OfferQuestions.OfferField] = OfferQuestions.NameOf(offer) };
        var left = typed.ToList();
        foreach (var (i, question) in offer.Details.Questions.Index())
        {
            var own = left.Find(one => one.Label == question);
            _fields[OfferQuestions.BoxOf(i)] = own?.Text ?? "";
            left.RemoveAll(one => one == own);
        }

        foreach (var (i, one) in left.Index())
        {
            var (question, answer) = OfferQuestions.KeptAs(i + 1);
            (_fields[question], _fields[answer]) = (one.Label, one.Text);
        }
    }

    /// <summary>Null where the form asked the questions of its day, or where that day has none.</summary>
    public static MovedAnswers? Of(IFormCollection form, ProgrammeFile file)
    {
        var service = file.Services.GetValueOrDefault(form[RecordApplication.ServiceField.Name].ToString());
        var asked = form[OfferQuestions.OfferField].ToString();
        return service is not null
            && TypedDate.Read(form, FormJson.On).Date is { } day
            && service.OfferOn(day) is { } offer
            && OfferQuestions.NameOf(offer) != asked
            ? new MovedAnswers(offer, TypedIn(form, OfferQuestions.Find(service, asked)))
            : null;
    }

    /// <summary>What the field holds now; null for one that stays as it was sent.</summary>
    public IReadOnlyList<string>? Given(string name) =>
        _fields.TryGetValue(name, out var value) ? [value]
        : name.StartsWith("unasked.", StringComparison.Ordinal) ? []
        : null;

    /// <summary>Puts the answers into their boxes, and says what has happened.</summary>
    public void PutInto(ModelStateDictionary state)
    {
        for (var i = 0; i < _offer.Details.Questions.Count; i++)
        {
            var box = OfferQuestions.BoxOf(i);
            state.SetModelValue(box, _fields[box], _fields[box]);
        }

        state.AddModelError(OfferQuestions.BoxOf(0), Message);
    }

    /// <summary>Every answer that is not blank, with the question to which it was typed.</summary>
    private static IEnumerable<Detail> TypedIn(IFormCollection form, Offer? asked) =>
        Rows.Typed(form, RecordApplication.AnswersField.Name)
            .Select((answer, i) => new Detail(asked?.Details.Questions.ElementAtOrDefault(i) ?? $"Answer {i + 1}", answer))
            .Concat(OfferQuestions.Kept(name => form[name]))
            .Where(one => !string.IsNullOrWhiteSpace(one.Text));
}
