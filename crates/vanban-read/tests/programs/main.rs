//! Readers that call other programs; where these are not installed, the tests say so and pass.
