using System.Text.Json;

namespace CommissioningCases.Browser.Tests;

/// <summary>Long lists are found by typing. What is typed counts when the box is left, or the box says that it does not.</summary>
public sealed class TypedListTests
{
    private const string Box = "#providers";
    private const string List = "[name='providers.1']";
    private const string Message = "#providers-choose";

    [Fact]
    public async Task A_part_of_a_name_that_only_one_choice_contains_is_taken_when_the_box_is_left()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/log-case");

        await commissioner.Page.FillAsync(Box, "demonstration third");
        await commissioner.Page.PressAsync(Box, "Tab");

        await commissioner.Page.WaitForFunctionAsync("() => document.querySelector('#providers').value === 'Demonstration Third Sector Care (XDT)'");
        (await commissioner.Page.InputValueAsync(List)).ShouldBe("XDT");
        await commissioner.Page.WaitForTimeoutAsync(300); // the box looks at itself ten times a second
        (await commissioner.Page.Locator("#providers__listbox").IsVisibleAsync()).ShouldBeFalse();
        (await commissioner.Page.InnerTextAsync(Message)).ShouldBeEmpty();
        foreach (var typed in (string[])["care demonstration third", "dtsc"])
        {
            await commissioner.Page.FillAsync(Box, "");
            await commissioner.Page.FillAsync(Box, typed);
            await commissioner.Page.Locator("#providers__listbox [role=option]").First.WaitForAsync();
            (await commissioner.Page.Locator("#providers__listbox [role=option]").AllInnerTextsAsync()).ShouldHaveSingleItem().ShouldStartWith("Demonstration Third Sector Care");
        }
    }

    [Theory]
    [InlineData(Screen.Wide)]
    [InlineData(Screen.Narrow)]
    internal async Task A_part_of_a_name_that_several_contain_stays_and_the_box_says_so(Screen screen)
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner", screen);
        await commissioner.GoAsync("/log-case");

        await commissioner.Page.FillAsync(Box, "demonstration");
        await commissioner.Page.PressAsync(Box, "Tab");

        await commissioner.Page.Locator(Message, new() { HasText = "Choose one from the list" }).WaitForAsync();
        (await commissioner.Page.InputValueAsync(Box)).ShouldBe("demonstration");
        (await commissioner.Page.InputValueAsync(List)).ShouldBeEmpty();
        (await commissioner.Page.GetAttributeAsync(Box, "aria-describedby")).ShouldNotBeNull().ShouldContain("providers-choose");
        (await commissioner.Page.GetAttributeAsync(Box, "aria-invalid")).ShouldBe("true");
        await commissioner.KeepPictureAsync($"typed-list-unknown-{screen}");

        await commissioner.Page.FillAsync(Box, "demonstration third");
        await commissioner.Page.PressAsync(Box, "ArrowDown");
        await commissioner.Page.Keyboard.PressAsync("Enter");

        (await commissioner.Page.InputValueAsync(List)).ShouldBe("XDT");
        (await commissioner.Page.InnerTextAsync(Message)).ShouldBeEmpty();
        (await commissioner.Page.GetAttributeAsync(Box, "aria-invalid")).ShouldBe("false");
    }

    [Fact]
    public async Task What_is_chosen_stays_chosen_although_another_choice_reads_alike()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/log-case");
        await commissioner.Page.EvaluateAsync("""
            () => {
              const list = document.querySelector("[name='providers.1']");
              list.value = 'XDT';
              list.options[1].text = list.selectedOptions[0].text;
            }
            """);

        await commissioner.Page.FillAsync(Box, "Demonstration Third Sector Care (XDT)");
        await commissioner.Page.PressAsync(Box, "Tab");
        await commissioner.Page.WaitForTimeoutAsync(100);

        (await commissioner.Page.InputValueAsync(List)).ShouldBe("XDT");
    }

    [Fact]
    public async Task Another_provider_is_asked_for_in_a_row_where_the_person_goes_on()
    {
        await using var commissioner = await BrowserSite.SignInAsync("commissioner");
        await commissioner.GoAsync("/log-case");
        await commissioner.Page.FillAsync(Box, "demonstration third");
        await commissioner.Page.PressAsync(Box, "Tab");

        await commissioner.PressAsync(commissioner.Page.Locator("main button[name=more]"));

        (await commissioner.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("providers-2");
        (await commissioner.Page.InputValueAsync(List)).ShouldBe("XDT");
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_text()
    {
        await using var people = new Company();
        await (await people.SignInAsync("admin")).SendAsync("/admin/providers/add", JsonElement.Parse("""
            {"do": "add-provider", "Code": "XDZ", "Name": "Zebra <b>Care</b> & Sons", "Kind": "third-sector", "Sha": "QDM"}
            """));
        var commissioner = await people.SignInAsync("commissioner");
        await commissioner.GoAsync("/log-case");

        await commissioner.Page.FillAsync(Box, "zebra");

        (await commissioner.Page.InnerTextAsync("#providers__listbox [role=option]")).ShouldStartWith("Zebra <b>Care</b> & Sons (XDZ)");
    }
}
