namespace CommissioningCases.Web.Features.Admin.Mail;

/// <summary>How pages speak of what became of a message.</summary>
internal static class MailTags
{
    public static Tag Of(MailState state) => new(ChoiceLabels.Label(state), state switch
    {
        MailState.Sent => TagColour.Green,
        MailState.Waiting => TagColour.Blue,
        MailState.GivenUp => TagColour.Red,
        _ => TagColour.Grey,
    });
}
