namespace CommissioningCases.Application.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("qwerty123456")]
    [InlineData("changeme1234")]
    [InlineData("f00tb@ll12345")]
    [InlineData("!!dragon123456!!")]
    [InlineData("D-r-a-g-o-n-2013")]
    [InlineData("sunshinemonkey")]
    [InlineData("123456123456")]
    [InlineData("abcdefghijklm")]
    [InlineData("asdfghjklqwert")]
    public void WhatOthersTryFirst_IsOneOfThem(string password) => CommonPasswords.Contains(password).ShouldBeTrue();

    [Theory]
    [InlineData("three-random-words")]
    [InlineData("correct horse battery")]
    [InlineData("834927461053")]
    [InlineData("xK9#mQ2$vL5p")]
    [InlineData("gwyrdd afon tesog")]
    public void WhatNobodyTriesFirst_IsNone(string password) => CommonPasswords.Contains(password).ShouldBeFalse();
}
