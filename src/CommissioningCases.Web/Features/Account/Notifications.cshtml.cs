using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Account;

/// <summary>What one is told by mail, and when.</summary>
public sealed class NotificationsModel(ISender sender, MailSettings mail) : PageModel
{
    public IReadOnlyList<NotificationChoice> Choices { get; private set; } = [];

    public bool SendsMail => mail.IsOn;

    public async Task OnGetAsync() => Choices = await sender.Send(new GetNotificationChoices(), HttpContext.RequestAborted);

    public async Task<IActionResult> OnPostAsync()
    {
        var choices = new Dictionary<NotificationKind, NotificationDelivery>();
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            if (ExchangeNames.TryParse<NotificationDelivery>(Request.Form[ExchangeNames.Of(kind)].ToString(), out var delivery))
            {
                choices[kind] = delivery;
            }
        }

        await sender.Send(new ChooseNotifications(choices), HttpContext.RequestAborted);
        this.SayDone("Your choice is kept.");
        return LocalRedirect(Links.NotificationChoices);
    }

    public static Select SelectOf(NotificationChoice choice) =>
        new(ExchangeNames.Of(choice.Kind), ChoiceLabels.Label(choice.Kind), [.. NotificationUse.Of(choice.Kind).Deliveries.Select(delivery => new Option(ExchangeNames.Of(delivery), ChoiceLabels.Label(delivery)))]) { Value = ExchangeNames.Of(choice.Delivery) };
}
