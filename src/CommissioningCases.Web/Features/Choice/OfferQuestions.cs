using System.Globalization;
using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Choice;

/// <summary>The questions that the form of an application asks, and whose offer's they are, which the form sends along.</summary>
/// <param name="Unasked">What was typed to questions that are not asked any more.</param>
public sealed record OfferQuestions(Offer Offer, IReadOnlyList<Detail> Unasked)
{
    /// <summary>The hidden field that names the offer by its entry.</summary>
    public const string OfferField = "offer";

    /// <summary>Whose questions they are, and a box for each; nothing before a service is chosen that was offered.</summary>
    public static IEnumerable<FormPart> Parts(HistoryForm<ProgrammeOverview> form) =>
        ProgrammeOptions.ServiceOf(form) is { } service && Drawn(service, form.Value(OfferField), form.Overview.Today) is { } offer
            ? [new FormPart("_OfferQuestions", new OfferQuestions(offer, Kept(form.Value))), .. BoxesOf(offer)]
            : [];

    /// <summary>The box for the answer to a question, counted from 0.</summary>
    public static string BoxOf(int question) => Rows.NameOf(RecordApplication.AnswersField.Name, question + 1);

    /// <summary>The hidden fields that keep what was typed to a question that is not asked any more.</summary>
    public static (string Question, string Answer) KeptAs(int number) => ($"unasked.{number}.question", $"unasked.{number}.answer");

    public static string NameOf(Offer offer) => offer.Mark.Number.ToString(CultureInfo.InvariantCulture);

    public static Offer? Find(SelectedService service, string? name) => service.Offers.Find(offer => NameOf(offer) == name);

    /// <summary>What a form keeps of answers to questions that it does not ask.</summary>
    /// <param name="value">What a field of it holds.</param>
    public static IReadOnlyList<Detail> Kept(Func<string, string?> value) =>
    [
        .. Enumerable.Range(1, int.MaxValue)
            .Select(KeptAs)
            .Select(fields => (Question: value(fields.Question), Answer: value(fields.Answer)))
            .TakeWhile(kept => !string.IsNullOrEmpty(kept.Question))
            .Select(kept => new Detail(kept.Question!, kept.Answer ?? "")),
    ];

    private static IEnumerable<FormPart> BoxesOf(Offer offer) =>
        offer.Details.Questions.Select((question, i) => new FormPart("_TextArea", new TextArea(BoxOf(i), $"{i + 1}. {question}") { Lines = 3 }));

    /// <summary>The offer with which the form was drawn before; else the one that is open, else the last.</summary>
    private static Offer? Drawn(SelectedService service, string? name, DateOnly today) =>
        Find(service, name) ?? service.OfferOn(today) ?? service.Offers.FindLast(_ => true);
}
